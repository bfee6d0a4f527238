/// What the groups with the same number come to.
struct CellSums: Sendable {
  /// For each number the steps of the scale, arrivals and first visits.
  private var sums: [Int] = []

  private static let scale = Scores.usualScale
  private static let width = scale + 2

  /// Adds ratings, where they count.
  mutating func add(_ row: FactBook.RatingRow, to number: Int32) {
    let start = room(number)
    if row.isCounted { sums[start + Int(row.score) - 1] += Int(row.count) }
  }

  /// Adds arrivals.
  mutating func add(_ row: FactBook.ArrivalRow, to number: Int32) {
    let start = room(number)
    sums[start + Self.scale] += Int(row.arrivals)
    sums[start + Self.scale + 1] += Int(row.firstVisits)
  }

  /// Adds arrivals of which nobody knows whether they were the first.
  mutating func add(arrivals: Int32, to number: Int32) {
    sums[room(number) + Self.scale] += Int(arrivals)
  }

  /// Adds what a number has come to.
  func add(_ number: Int, to group: inout Group) {
    let start = number * Self.width
    guard start < sums.count else { return }
    group.scores += Scores(counts: Array(sums[start..<(start + Self.scale)]))
    group.arrivals += sums[start + Self.scale]
    group.firstVisits += sums[start + Self.scale + 1]
  }

  /// Where the counts of a number begin, which are made where it is new.
  private mutating func room(_ number: Int32) -> Int {
    let start = Int(number) * Self.width
    while sums.count < start + Self.width { sums.append(0) }
    return start
  }
}
