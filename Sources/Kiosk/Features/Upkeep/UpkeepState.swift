import KioskModel

/// Whether the clock is plausible, from the last upkeep, and the device that this kiosk is.
struct UpkeepState: FeatureState {
  fileprivate var clock = ClockCheck.Verdict.fits
  fileprivate var implausibleDays: [LocalDate] = []
  fileprivate var device: Device?

  mutating func placeRead(_ reading: PlaceReading, _ context: Context) {
    device = reading.device ?? device
  }

  func folderChanged(_ context: Context) -> [Effect<Never>] {
    [.run(.obeyErasures(today: context.now.date))]
  }
}

extension Context {
  /// Whether the date is plausible, judged by the dates of the journals.
  var clock: ClockCheck.Verdict {
    get { states[UpkeepState.self].clock }
    set { states[UpkeepState.self].clock = newValue }
  }

  /// Whether this kiosk had to become a new device lately.
  var isNewDevice: Bool { states[UpkeepState.self].device?.givenUp(lately: now.date) != nil }

  /// The days with journals that cannot be right, written under a wrong clock.
  var implausibleDays: [LocalDate] {
    get { states[UpkeepState.self].implausibleDays }
    set { states[UpkeepState.self].implausibleDays = newValue }
  }
}
