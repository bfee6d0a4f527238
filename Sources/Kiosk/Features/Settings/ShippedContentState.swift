import KioskModel

/// What the kiosk comes with.
struct ShippedContentState: FeatureState {
  fileprivate var offered = Offered()

  mutating func placeRead(_ reading: PlaceReading, _ context: Context) {
    offered = reading.offered ?? offered
  }
}

extension Context {
  /// What the kiosk comes with.
  var offered: Offered {
    get { states[ShippedContentState.self].offered }
    set { states[ShippedContentState.self].offered = newValue }
  }
}
