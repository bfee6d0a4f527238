import KioskModel
import Statistics

/// What results are looked at: the sessions of today that are over, or a calendar period.
nonisolated enum ResultsPeriod: String, CaseIterable, Sendable {
  case week, month, quarter, year, today

  /// With what a period is compared.
  enum Other: String, CaseIterable, Sendable {
    case before, yearBefore
  }

  /// How long it is; nil for today, which is no period of its own.
  var length: CalendarPeriod.Length? { CalendarPeriod.Length(rawValue: rawValue) }

  /// The latest period that is over on a day, so many back; nil for today.
  func period(on today: LocalDate, back: Int) -> CalendarPeriod? {
    length.map { length in
      (0..<back).reduce(CalendarPeriod.latest(length, on: today)) { period, _ in period.before }
    }
  }
}
