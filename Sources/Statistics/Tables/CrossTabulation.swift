import KioskModel

/// Everything that was answered and everybody who came, divided in several ways.
struct CrossTabulation {
  /// One for each division, and after them those that divide the groups of one by those of another.
  let columns: [BreakdownVariable]
  /// How many answers of each row of ratings count: the smallest parts into which the divisions
  /// divide them.
  let counts: [Int]
  /// The sums that may stand beside the tables, and for each row of ratings the number of those that
  /// it counts for.
  let beside: AnswerSums
  let places: [Int32]

  /// - Parameters:
  ///   - divisions: What has a column of its own.
  ///   - within: One of them, whose groups are also divided by each of `parts`, which are others.
  ///   - beside: What may stand beside the tables.
  init(
    _ insight: PeriodStatistics, by divisions: [Division], within: Division?, parts: [Division],
    beside: AnswerSums
  ) {
    let columns = divisions.parallelMap { BreakdownVariable($0, of: insight) }
    let outer = columns.first { $0.division == within }
    let inner = parts.compactMap { part in columns.first { $0.division == part } }
    let pairs = outer.map { outer in
      inner.parallelMap { BreakdownVariable(outer, by: $0, of: insight) }
    }
    self.columns = columns + (pairs ?? [])
    counts = insight.ratings.map { $0.isCounted ? Int($0.count) : 0 }
    var beside = beside
    places = beside.isEmpty ? [] : insight.ratings.map { beside.number(of: $0) }
    self.beside = beside
  }
}
