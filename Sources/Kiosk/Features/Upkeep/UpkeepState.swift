import KioskModel

/// What the upkeep has found out about the clock.
struct UpkeepState: FeatureState {
  fileprivate var clock = ClockCheck.Verdict.fits
}

extension Context {
  /// What the journals say of the day that the clock shows.
  var clock: ClockCheck.Verdict {
    get { states[UpkeepState.self].clock }
    set { states[UpkeepState.self].clock = newValue }
  }
}
