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

  /// Whether its index lies above another's also when chance is allowed for: their intervals do not
  /// overlap.
  func isAbove(_ other: ReportRow) -> Bool {
    guard let high = range, let low = other.range else { return false }
    return high.low > low.high
  }
}

nonisolated extension ReportRow {
  /// The figures of a group, hidden where they may not be told.
  init(_ group: ResultTable.Row, name: String = "") {
    self.init(key: group.key, name: name)
    // Those who came to what is gathered stand in rows of their own.
    if group.key != ResultTable.gatheredKey {
      values[.arrivals] = .count(group.arrivals)
      values[.firstVisits] = group.firstVisits.map(ReportValue.rounded) ?? .hidden
    }
    values[.responseRate] = group.responseRate.map(ReportValue.share)
    guard let scores = group.scores else {
      for column in ReportColumn.ofAnswers { values[column] = .hidden }
      return
    }
    values[.answers] = .rounded(scores.count)
    values[.distribution] = scores.shares.map(ReportValue.steps)
    values[.index] = .number(scores.index)
    values[.indexStep] = .number(scores.indexStep)
    values[.indexRange] = scores.indexInterval.map { .range($0, ofShare: false) }
    values[.satisfied] = scores.satisfiedShare.map(ReportValue.share)
    values[.satisfiedStep] = scores.shareStep.map(ReportValue.share)
  }
}
