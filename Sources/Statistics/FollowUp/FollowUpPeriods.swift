import KioskModel

/// The periods that a follow-up uses.
struct FollowUpPeriods: Sendable {
  /// The days of the report.
  let days: ClosedRange<LocalDate>
  /// The days of the period before.
  let before: ClosedRange<LocalDate>
  /// The same period of earlier years, latest first.
  let years: [ClosedRange<LocalDate>]
  /// The periods over which the course of the activities is shown, earliest first.
  let course: [CalendarPeriod]
  /// The days whose sessions are counted, from first to last.
  let held: ClosedRange<LocalDate>
  /// The ranges of days to read, in order and without overlaps.
  let stretches: [ClosedRange<LocalDate>]

  /// The periods for one and for targets that count up to its end.
  init(_ period: CalendarPeriod, _ targets: [Target]) {
    days = period.days
    before = period.before.days
    years = PeriodYear.earlier(than: period).map(\.days)
    let counted = targets.compactMap { $0.counted(until: period.days.upperBound) }
    let first = ([days] + years + counted).map(\.lowerBound).min()
    held = (first ?? days.lowerBound)...days.upperBound
    course = ActivityCourse.periods(until: period)
    stretches = ([days, before, ActivityCourse.days(until: period)] + years + counted).merged()
  }
}

extension Target {
  /// The days that count up to the end of a report; nil if the target starts later.
  func counted(until last: LocalDate) -> ClosedRange<LocalDate>? {
    days.lowerBound <= last ? days.lowerBound...min(days.upperBound, last) : nil
  }
}
