import KioskModel
import Statistics

nonisolated extension ReportRow {
  /// The figures of a change.
  init(_ change: Change) {
    self.init(values: [
      .points: .number(change.points), .verdict: .named(.string(change.verdict.rawValue), ""),
    ])
    values[.probability] = change.probability.map(ReportValue.share)
    values[.pointsRange] = change.interval.map { .range($0, ofShare: false) }
    values[.standardised] = change.standardised.map(ReportValue.number)
  }

  /// The highest and the lowest of some rows, where they can be told apart although all of them
  /// were looked at; nil where they cannot.
  static func extremes(of rows: [ReportRow]) -> (high: ReportRow, low: ReportRow)? {
    let known = rows.filter { $0.index != nil }
    guard let high = known.indices.max(by: { (known[$0].index ?? 0) < (known[$1].index ?? 0) }),
      let low = known.indices.min(by: { (known[$0].index ?? 0) < (known[$1].index ?? 0) }),
      PairwiseComparison(known.map(\.estimate)).isAbove(high, low)
    else { return nil }
    return (known[high], known[low])
  }
}
