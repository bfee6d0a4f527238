package import KioskModel

/// The figures of the same period in one year.
package struct PeriodYear: Sendable, Hashable {
  /// The days that are compared.
  package var days: ClosedRange<LocalDate>
  /// The ratings and arrivals; scores are nil if they are suppressed.
  package var row: ResultTable.Row
  /// The sessions held.
  package var held: HeldSessions.Row
  /// The first day with data; nil if there seems to be data from the beginning.
  package var countedFrom: LocalDate?

  /// The name: the year, or the two years if the days span two.
  package var name: String {
    let (first, last) = (days.lowerBound.year, days.upperBound.year)
    return first == last ? String(first) : "\(first)/\((last % 100).digits(2))"
  }

  /// The maximum number of earlier years.
  static let most = 5
  /// The number of days without data at the beginning above which `countedFrom` is given.
  static let longestGap = 14

  /// The same period of earlier years, latest first.
  static func earlier(than period: CalendarPeriod) -> [CalendarPeriod] {
    var periods: [CalendarPeriod] = []
    for _ in 0..<most { periods.append((periods.last ?? period).yearBefore) }
    return periods
  }
}
