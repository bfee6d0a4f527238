import KioskModel
import Statistics

/// What is reported of one group, year, target or choice.
nonisolated struct ReportRow: Hashable, Sendable {
  /// Its name in data.
  var key = ""
  /// What people call it.
  var name = ""
  var values: [ReportColumn: ReportValue] = [:]
  /// What has to be known to read it.
  var note: String?
  /// What can be concluded from its answers; nil where nothing can.
  var estimate: Estimate?

  subscript(column: ReportColumn) -> ReportValue { values[column] ?? .none }

  /// A whole number, the lower end of a rounded one, or 0 where it is not told.
  func count(_ column: ReportColumn) -> Int {
    switch self[column] {
    case .count(let count): count
    case .rounded(let count): count.low
    default: 0
    }
  }

  /// Whether its answers are told.
  var isShown: Bool { self[.answers] != .hidden }

  /// The index; nil where it is not told.
  var index: Double? { self[.index].number }

  /// The interval of the index.
  var range: Interval? {
    guard case .range(let range, _) = self[.indexRange] else { return nil }
    return range
  }
}

nonisolated extension ReportRow {
  /// The figures of a group, hidden where they may not be told.
  init(_ group: ResultTable.Row, name: String = "") {
    self.init(key: group.key, name: name)
    // Where nobody was counted it is not known how many came; those who came to what is gathered stand
    // in rows of their own.
    if group.arrivals > 0 {
      values[.arrivals] = .count(group.arrivals)
      values[.firstVisits] = group.firstVisits.map(ReportValue.rounded) ?? .hidden
    }
    values[.responseRate] = group.responseRate.map(ReportValue.share)
    guard let scores = group.scores else {
      for column in ReportColumn.ofAnswers { values[column] = .hidden }
      if group.arrivals > 0 { values[.responseRate] = .hidden }
      return
    }
    values[.answers] = .rounded(scores.count)
    values[.distribution] = scores.shares.map(ReportValue.steps)
    values[.index] = scores.index.map(ReportValue.number) ?? .hidden
    values[.indexStep] = scores.indexStep.map(ReportValue.number)
    estimate = scores.estimate
    values[.withoutInterval] = scores.certainty.silence.map { .named(.string($0.rawValue), "") }
    values[.indexRange] = scores.indexInterval.map { .range($0, ofShare: false) }
    values[.satisfied] = scores.satisfiedShare.map(ReportValue.share)
    values[.satisfiedStep] = scores.shareStep.map(ReportValue.share)
  }
}
