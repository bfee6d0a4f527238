/// The sums of scores and arrivals in each cell.
struct CellSums: Sendable {
  /// For each cell the count of each score, then the arrivals and first visits.
  private var sums: [Int] = []

  private static let scale = Scores.usualScale
  private static let width = scale + 2

  /// Adds ratings to a cell, unless they are not counted.
  mutating func add(_ row: FactBook.RatingRow, to number: Int32) {
    let start = room(number)
    if row.isCounted { sums[start + Int(row.score) - 1] += Int(row.count) }
  }

  /// Adds arrivals to a cell.
  mutating func add(_ row: FactBook.ArrivalRow, to number: Int32) {
    let start = room(number)
    sums[start + Self.scale] += Int(row.arrivals)
    sums[start + Self.scale + 1] += Int(row.firstVisits)
  }

  /// Adds arrivals to a cell without first visits, which are unknown.
  mutating func add(arrivals: Int32, to number: Int32) {
    sums[room(number) + Self.scale] += Int(arrivals)
  }

  /// Adds a cell's sums to a group.
  func add(_ number: Int, to group: inout Group) {
    let start = number * Self.width
    guard start < sums.count else { return }
    group.scores += Scores(counts: Array(sums[start..<(start + Self.scale)]))
    group.arrivals += sums[start + Self.scale]
    group.firstVisits += sums[start + Self.scale + 1]
  }

  /// The index of a cell's sums, which are created if the cell is new.
  private mutating func room(_ number: Int32) -> Int {
    let start = Int(number) * Self.width
    while sums.count < start + Self.width { sums.append(0) }
    return start
  }
}
