import KioskModel

/// How the index of each activity went over the latest periods of one length.
///
/// It is made of the releases of those periods and of nothing else, so it discloses nothing to anyone
/// who has their reports.
package struct ActivityCourse: Sendable, Hashable {
  /// An activity.
  package struct Row: Sendable, Hashable {
    /// The activity's uid.
    package var key: String
    /// The published scores of each period; nil if there are none.
    package var scores: [ShownScores?]
  }

  /// The periods, earliest first; none if no activity has enough of them.
  package var periods: [CalendarPeriod]
  /// The activities, sorted by key.
  package var rows: [Row]

  /// Nothing.
  package init() { (periods, rows) = ([], []) }

  /// The course of the activities with published scores in a release.
  init(of whole: Release, over periods: [CalendarPeriod], _ release: (CalendarPeriod) -> Release) {
    let shown = Self.rows(of: whole)
    let tables = periods.map { Self.rows(of: release($0)) }
    rows = shown.keys.sorted().map { key in Row(key: key, scores: tables.map { $0[key] }) }
      .filter { row in row.scores.count { $0 != nil } >= Self.fewest }
    self.periods = rows.isEmpty ? [] : periods
  }

  /// The activities with a published index.
  private static func rows(of release: Release) -> [String: ShownScores] {
    let rows = release.tables.first { $0.dimension == .activity }?.rows ?? []
    // Small groups together, and visits as a whole, are not activities.
    let named = rows.filter {
      ![ResultTable.gatheredKey, ResultTable.goneKey, ""].contains($0.key)
    }
    return Dictionary(
      named.compactMap { row in
        row.scores.flatMap { $0.index == nil ? nil : (row.key, $0) }
      },
      uniquingKeysWith: { first, _ in first })
  }

  /// The minimum number of periods with published scores.
  private static let fewest = 3
  /// The number of periods.
  private static let most = 12

  /// The periods that lead up to the end of one: weeks to a week, months to all others.
  static func periods(until period: CalendarPeriod) -> [CalendarPeriod] {
    let length = period.length == .week ? period.length : .month
    var periods = [CalendarPeriod(length, containing: period.days.upperBound)]
    while periods.count < most { periods.append(periods[periods.count - 1].before) }
    return periods.reversed()
  }

  /// All days of the periods that lead up to the end of one.
  static func days(until period: CalendarPeriod) -> ClosedRange<LocalDate> {
    let first = periods(until: period).first ?? period
    return first.days.lowerBound...period.days.upperBound
  }
}
