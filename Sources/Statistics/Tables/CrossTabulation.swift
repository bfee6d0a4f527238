import KioskModel

/// The cross-tabulation of all ratings and arrivals by several variables.
struct CrossTabulation {
  /// One column for each variable, followed by those that divide one variable's groups by another.
  let columns: [BreakdownVariable]
  /// The number of counted ratings in each row, which are the atoms of the partition.
  let counts: [Int]
  /// The sums published besides the tables, and for each row of ratings the combination of sums it
  /// counts towards.
  let beside: AnswerSums
  let places: [Int32]

  /// Cross-tabulates some statistics.
  ///
  /// - Parameters:
  ///   - divisions: The variables that have a column of their own.
  ///   - within: The one of them whose groups are also divided by each of `parts`, which are
  ///     others.
  ///   - beside: The sums published besides the tables.
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
