import KioskModel

/// Whether the clock is plausible, from the last upkeep.
struct UpkeepState: FeatureState {
  fileprivate var clock = ClockCheck.Verdict.fits
}

extension Context {
  /// Whether the date is plausible, judged by the dates of the journals.
  var clock: ClockCheck.Verdict {
    get { states[UpkeepState.self].clock }
    set { states[UpkeepState.self].clock = newValue }
  }
}
