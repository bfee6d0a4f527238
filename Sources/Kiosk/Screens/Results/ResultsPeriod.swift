import KioskModel

/// Over how long results are looked at; every period but today ends yesterday, when all is over.
nonisolated enum ResultsPeriod: String, CaseIterable, Sendable {
  case fourWeeks, quarter, year, today

  /// The days, seen from a day.
  func days(from today: LocalDate) -> ClosedRange<LocalDate> {
    switch self {
    case .fourWeeks: (today - 28)...(today - 1)
    case .quarter: (today - 91)...(today - 1)
    case .year: (today - 364)...(today - 1)
    case .today: today...today
    }
  }

  /// What it is divided by. A day has too few answers for more than its sessions.
  var dimensions: [Division] {
    self == .today ? [.session] : Division.shown + [.week]
  }
}
