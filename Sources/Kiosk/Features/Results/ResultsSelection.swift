import KioskModel
import Statistics

/// Which results are looked at.
nonisolated struct ResultsSelection: Hashable, Sendable {
  var period = ResultsPeriod.month
  /// How many periods back.
  var back = 0
  /// With what it is compared.
  var other = ResultsPeriod.Other.before

  /// The period, seen from a day; nil for today.
  func calendarPeriod(from today: LocalDate) -> CalendarPeriod? {
    period.period(on: today, back: back)
  }

  /// The period that it is compared with; nil for today.
  func otherPeriod(from today: LocalDate) -> CalendarPeriod? {
    calendarPeriod(from: today).map { other == .before ? $0.before : $0.yearBefore }
  }
}
