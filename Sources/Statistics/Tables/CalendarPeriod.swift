package import KioskModel

/// A period for which there are results: a calendar week, month, quarter or year.
///
/// There are results of no other days, since the difference between two periods that overlap is a
/// period too, as short as somebody likes.
package struct CalendarPeriod: Sendable, Hashable {
  /// How long a period is.
  package enum Length: String, Sendable, CaseIterable {
    case week, month, quarter, year
  }

  package let length: Length
  package let days: ClosedRange<LocalDate>

  /// The period of some length that a day is in.
  package init(_ length: Length, containing day: LocalDate) {
    self.length = length
    let (year, month, _) = day.components
    func first(_ year: Int, _ month: Int) -> LocalDate {
      LocalDate(year: year, month: month, day: 1) ?? day
    }
    /// The day before the first of a month, counted from January.
    func last(_ year: Int, before month: Int) -> LocalDate {
      (month > 12 ? first(year + 1, month - 12) : first(year, month)) - 1
    }
    switch length {
    case .week: days = day.monday...(day.monday + 6)
    case .month: days = first(year, month)...last(year, before: month + 1)
    case .quarter:
      let start = (month - 1) / 3 * 3 + 1
      days = first(year, start)...last(year, before: start + 3)
    case .year: days = first(year, 1)...last(year, before: 13)
    }
  }

  /// The period that has exactly some days; nil if none has.
  package init?(days: ClosedRange<LocalDate>) {
    let found = Length.allCases.map { CalendarPeriod($0, containing: days.lowerBound) }
      .first { $0.days == days }
    guard let found else { return nil }
    self = found
  }

  /// The latest period of some length that is over on a day.
  package static func latest(_ length: Length, on today: LocalDate) -> CalendarPeriod {
    CalendarPeriod(length, containing: today).before
  }

  /// The period just before this one.
  package var before: CalendarPeriod { CalendarPeriod(length, containing: days.lowerBound - 1) }

  /// The period just after this one.
  package var after: CalendarPeriod { CalendarPeriod(length, containing: days.upperBound + 1) }

  /// The same period of the year before; of a week the one 52 weeks earlier.
  package var yearBefore: CalendarPeriod {
    let (year, month, _) = days.lowerBound.components
    guard length != .week, let first = LocalDate(year: year - 1, month: month, day: 1) else {
      return CalendarPeriod(length, containing: days.lowerBound - 364)
    }
    return CalendarPeriod(length, containing: first)
  }

  /// Whether the period is over on a day.
  package func isOver(on today: LocalDate) -> Bool { days.upperBound < today }

  /// Its name in data: `2026-W46`, `2026-11`, `2026-Q4`, `2026`.
  package var key: String {
    let first = days.lowerBound
    switch length {
    case .week:
      let (year, week) = first.isoWeek
      return year.digits(4) + "-W" + week.digits(2)
    case .month: return String(first.description.prefix(7))
    case .quarter: return first.year.digits(4) + "-Q" + String((first.month + 2) / 3)
    case .year: return first.year.digits(4)
    }
  }

  /// The variables by which it is divided. The shorter a period, the fewer tables: in a week almost
  /// every group of another table would be too small.
  package var divisions: [Division] {
    switch length {
    case .week: [.activity]
    case .month: [.activity, .kind, .organiser, .band, .language]
    case .quarter:
      [.activity, .kind, .organiser, .spokenLanguage, .band, .language, .weekday, .month]
    case .year: Division.shown.filter { $0 != .year }
    }
  }
}
