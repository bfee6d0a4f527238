/// Rows of a list, each of as many lines as its words need, in the room that there is: what there is
/// no room for is shown when the list is moved.
nonisolated struct ListLines: Hashable, Sendable {
  /// The lines of each row.
  let heights: [Int]
  /// How many lines there are.
  let room: Int

  /// Whether all rows are shown.
  var isWhole: Bool { heights.reduce(0, +) <= room }

  /// The rows that are shown where the list begins with one of them; it ends with the last.
  func shown(from wanted: Int) -> Range<Int> {
    guard !isWhole else { return heights.indices }
    let first =
      heights.indices.first { $0 >= wanted || end($0) == heights.count }
      ?? heights.count - 1
    return first..<max(first + 1, end(first))
  }

  /// The rows that are shown where one of them is to stand in their middle.
  func shown(around anchor: Int, moved: Int) -> Range<Int> {
    let last = shown(from: .max).lowerBound
    let first = max(0, anchor - shown(from: anchor).count / 2)
    return shown(from: max(0, min(first, last) + moved))
  }

  /// Where those end that have room from a row on.
  private func end(_ first: Int) -> Int {
    // What is hidden is counted in a line above and one below.
    let most = max(1, room - 2)
    var lines = 0
    return heights[first...].firstIndex { height in
      lines += height
      return lines > most
    } ?? heights.count
  }
}
