import KioskModel

/// What is available to choose from.
struct ShippedContentState: FeatureState {
  fileprivate var offered = Offered()

  mutating func placeRead(_ reading: PlaceReading, _ context: Context) {
    offered = reading.offered ?? offered
  }
}

extension Context {
  /// What is available to choose from.
  var offered: Offered {
    get { states[ShippedContentState.self].offered }
    set { states[ShippedContentState.self].offered = newValue }
  }
}
