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

  /// A whole number, or 0 where it is not told.
  func count(_ column: ReportColumn) -> Int {
    guard case .count(let count) = self[column] else { return 0 }
    return count
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
    values = [.arrivals: .count(group.arrivals), .firstVisits: .count(group.firstVisits)]
    values[.responseRate] = group.responseRate.map(ReportValue.share)
    guard let scores = group.scores else {
      for column in ReportColumn.ofAnswers { values[column] = .hidden }
      return
    }
    values[.answers] = .count(scores.count)
    values[.distribution] = .steps(scores.counts)
    values[.index] = scores.index.map(ReportValue.number)
    values[.indexRange] = scores.indexInterval.map { .range($0, ofShare: false) }
    values[.satisfied] = scores.satisfiedShare.map(ReportValue.share)
    values[.satisfiedRange] = scores.satisfiedInterval.map { .range($0, ofShare: true) }
  }
}
