import KioskModel

/// Whether the clock is plausible, from the last upkeep.
struct UpkeepState: FeatureState {
  fileprivate var clock = ClockCheck.Verdict.fits
  fileprivate var implausibleDays: [LocalDate] = []
}

extension Context {
  /// Whether the date is plausible, judged by the dates of the journals.
  var clock: ClockCheck.Verdict {
    get { states[UpkeepState.self].clock }
    set { states[UpkeepState.self].clock = newValue }
  }

  /// The days with journals that cannot be right, written under a wrong clock.
  var implausibleDays: [LocalDate] {
    get { states[UpkeepState.self].implausibleDays }
    set { states[UpkeepState.self].implausibleDays = newValue }
  }
}
