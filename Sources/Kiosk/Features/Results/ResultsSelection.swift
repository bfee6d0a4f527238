import KioskModel

/// Which results are looked at.
nonisolated struct ResultsSelection: Hashable, Sendable {
  var period = ResultsPeriod.fourWeeks
  /// How many periods back.
  var back = 0
  /// With what it is compared.
  var other = ResultsPeriod.Other.before
  /// The kind of activity that is looked at alone; nil for all.
  var kind: ActivityKind?

  /// The days, seen from a day.
  func days(from today: LocalDate) -> ClosedRange<LocalDate> {
    period.days(from: today, back: back)
  }

  /// The days that they are compared with.
  func otherDays(from today: LocalDate) -> ClosedRange<LocalDate> {
    period.days(other, than: days(from: today))
  }
}
