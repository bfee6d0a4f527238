import KioskModel

/// What is available to choose from.
struct ShippedContentState: FeatureState {
  fileprivate var offered = ShippedContent()

  mutating func placeRead(_ reading: PlaceReading, _ context: Context) {
    offered = reading.offered ?? offered
  }
}

extension Context {
  /// What is available to choose from.
  var offered: ShippedContent {
    get { states[ShippedContentState.self].offered }
    set { states[ShippedContentState.self].offered = newValue }
  }
}
