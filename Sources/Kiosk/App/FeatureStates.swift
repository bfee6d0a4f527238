import KioskModel

/// The states of all features, one of each type.
struct FeatureStates: Sendable {
  private var states: [any FeatureState]
  /// The place of each type's state: a page asks for one about a hundred times.
  private let places: [ObjectIdentifier: Int]

  init(_ types: [any FeatureState.Type]) {
    states = types.map { $0.init() }
    places = Dictionary(
      types.enumerated().map { (ObjectIdentifier($1), $0) }, uniquingKeysWith: { first, _ in first }
    )
  }

  /// The state of a feature; its initial state if the feature is not registered.
  subscript<State: FeatureState>(_ type: State.Type) -> State {
    get { places[ObjectIdentifier(type)].flatMap { states[$0] as? State } ?? State() }
    set {
      guard let place = places[ObjectIdentifier(type)] else { return }
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
