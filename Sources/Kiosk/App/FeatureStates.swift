import KioskModel

/// The states of all features, one of each type.
struct FeatureStates: Sendable {
  private var states: [any FeatureState]

  init(_ types: [any FeatureState.Type]) { states = types.map { $0.init() } }

  /// The state of a feature; its initial state if the feature is not registered.
  subscript<State: FeatureState>(_ type: State.Type) -> State {
    get { states.lazy.compactMap { $0 as? State }.first ?? State() }
    set {
      guard let place = states.firstIndex(where: { $0 is State }) else { return }
      states[place] = newValue
    }
  }

  /// Calls `tell` with every state, and collects the answers.
  mutating func tell<Answer>(_ tell: (inout any FeatureState) -> [Answer]) -> [Answer] {
    states.indices.flatMap { tell(&states[$0]) }
  }

  /// Calls `tell` with every state.
  mutating func tell(_ tell: (inout any FeatureState) -> Void) {
    for index in states.indices { tell(&states[index]) }
  }
}
