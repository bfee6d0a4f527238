package import KioskModel

/// The figures of the same days in one year.
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

  /// The same days of earlier years, latest first; only as long as the periods do not overlap.
  static func earlier(than days: ClosedRange<LocalDate>) -> [ClosedRange<LocalDate>] {
    var periods: [ClosedRange<LocalDate>] = []
    for years in 1...most {
      guard let first = days.lowerBound.earlier(years: years),
        let last = days.upperBound.earlier(years: years), first <= last,
        last < (periods.last ?? days).lowerBound
      else { break }
      periods.append(first...last)
    }
    return periods
  }
}

extension LocalDate {
  /// The same day some years earlier; 28 February for 29 February if that year has no leap day.
  func earlier(years: Int) -> LocalDate? {
    let (year, month, day) = components
    return LocalDate(year: year - years, month: month, day: day)
      ?? LocalDate(year: year - years, month: month, day: day - 1)
  }
}
