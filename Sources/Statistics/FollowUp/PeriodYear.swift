package import KioskModel

/// The figures of the same days of one year.
package struct PeriodYear: Sendable, Hashable {
  /// The days.
  package var days: ClosedRange<LocalDate>
  /// What was answered and who came; scores are nil where they are not shown.
  package var row: ResultTable.Row
  /// What was held.
  package var held: HeldSessions.Row
  /// The first of the days on which anything was counted at all; nil where they were counted from
  /// their beginning, as far as anybody can tell.
  package var countedFrom: LocalDate?

  /// How it is called: the year, or the two that it lies in.
  package var name: String {
    let (first, last) = (days.lowerBound.year, days.upperBound.year)
    return first == last ? String(first) : "\(first)/\((last % 100).digits(2))"
  }

  /// The most earlier years that are looked at.
  static let most = 5
  /// A gap of more days at the beginning is told.
  static let longestGap = 14

  /// The same days of earlier years, the latest first; none where two years would share days.
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
  /// The same day some years earlier; of 29 February the day before where there is none.
  func earlier(years: Int) -> LocalDate? {
    let (year, month, day) = components
    return LocalDate(year: year - years, month: month, day: day)
      ?? LocalDate(year: year - years, month: month, day: day - 1)
  }
}
