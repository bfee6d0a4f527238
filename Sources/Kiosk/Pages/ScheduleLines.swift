/// How many lines each session of a list has: a title is never cut where it can go on in the next
/// line, and what there is no room for is shown when the list is moved.
nonisolated struct ScheduleLines: Hashable, Sendable {
  let columns: ScheduleColumns
  /// The lines of each row.
  let heights: [Int]
  /// Whether languages and organisers stand below the titles.
  let hasNotes: Bool
  private let room: Int

  /// The lines of rows in so much room.
  init(_ rows: [ScheduleRow], columns width: Int, room: Int) {
    let columns = ScheduleColumns(rows, columns: width)
    let titles = rows.map { max(1, TextWidth.wrap($0.title, columns.titleWidth).count) }
    let withNotes = zip(rows, titles).map { row, lines in
      max(2, lines + (columns.note(of: row).isEmpty ? 0 : 1))
    }
    hasNotes = withNotes.reduce(0, +) <= room
    heights = hasNotes ? withNotes : titles
    self.columns = columns
    self.room = room
  }

  /// Whether all rows are shown.
  var isWhole: Bool { heights.reduce(0, +) <= room }

  /// The rows that are shown where the list begins with one of them; it ends with the last.
  func shown(from wanted: Int) -> Range<Int> {
    guard !isWhole else { return heights.indices }
    // What is hidden is counted in a line above and one below.
    let left = max(1, room - 2)
    func end(_ first: Int) -> Int {
      var lines = 0
      return heights[first...].firstIndex { height in
        lines += height
        return lines > left
      } ?? heights.count
    }
    let first = heights.indices.first { $0 >= wanted || end($0) == heights.count } ?? 0
    return first..<max(first + 1, end(first))
  }
}
