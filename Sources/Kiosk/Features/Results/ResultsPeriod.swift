import KioskModel
import Statistics

/// Over how long results are looked at; every period but today ends yesterday or earlier, when all
/// is over.
nonisolated enum ResultsPeriod: String, CaseIterable, Sendable {
  case fourWeeks, quarter, year, today

  /// With what a period is compared.
  enum Other: String, CaseIterable, Sendable {
    case before, yearBefore
  }

  /// How many days it has.
  private var length: Int {
    switch self {
    case .fourWeeks: 28
    case .quarter: 91
    case .year: 364
    case .today: 1
    }
  }

  /// The days, seen from a day, so many periods back.
  func days(from today: LocalDate, back: Int) -> ClosedRange<LocalDate> {
    let last = (self == .today ? today : today - 1) - back * length
    return (last - length + 1)...last
  }

  /// The days to compare others with: as many just before them, or the same weekdays a year ago.
  func days(_ other: Other, than days: ClosedRange<LocalDate>) -> ClosedRange<LocalDate> {
    let distance = other == .before ? length : 364
    return (days.lowerBound - distance)...(days.upperBound - distance)
  }

  /// What it is divided by. A day has too few answers for more than its sessions.
  var dimensions: [Division] {
    self == .today ? [.session] : Division.shown + [.week]
  }
}
