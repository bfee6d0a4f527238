/// The sums of scores and arrivals in each cell.
struct CellSums: Sendable {
  /// For each cell the count of each score, then the arrivals and first visits.
  private var sums: [Int] = []
  /// For each cell its ratings by session.
  private var sessions: [SessionSums] = []

  private static let scale = Scores.usualScale
  private static let width = scale + 2

  /// Adds ratings to a cell, unless they are not counted.
  mutating func add(_ row: FactBook.RatingRow, to number: Int32) {
    let start = room(number)
    if row.isCounted { sums[start + Int(row.score) - 1] += Int(row.count) }
  }

  /// Adds the ratings of all cells by session.
  ///
  /// - Parameter places: The cell number of each row.
  mutating func add(
    _ rows: ArraySlice<FactBook.RatingRow>, at places: [Int32], in numbers: SessionNumbers
  ) {
    for index in numbers.order {
      let row = rows[rows.startIndex + index]
      guard row.isCounted else { continue }
      let cell = Int(places[index])
      while sessions.count <= cell { sessions.append(SessionSums()) }
      sessions[cell].add(
        session: numbers.numbers[index], day: Int(row.day), step: Int(row.score) - 1,
        times: Int(row.count))
    }
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
    if sessions.indices.contains(number) { group.sessions += sessions[number] }
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
