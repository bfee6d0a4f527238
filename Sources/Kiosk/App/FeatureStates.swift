import KioskModel

/// The states of all features, each of its own type.
struct FeatureStates: Sendable {
  private var states: [any FeatureState]

  init(_ types: [any FeatureState.Type]) { states = types.map { $0.init() } }

  /// A feature's state; as it is at first where the feature is not among those that there are.
  subscript<State: FeatureState>(_ type: State.Type) -> State {
    get { states.lazy.compactMap { $0 as? State }.first ?? State() }
    set {
      guard let place = states.firstIndex(where: { $0 is State }) else { return }
      states[place] = newValue
    }
  }

  /// Tells every feature something.
  mutating func tell<Answer>(_ tell: (inout any FeatureState) -> [Answer]) -> [Answer] {
    states.indices.flatMap { tell(&states[$0]) }
  }

  /// Tells every feature something.
  mutating func tell(_ tell: (inout any FeatureState) -> Void) {
    for index in states.indices { tell(&states[index]) }
  }
}
