import KioskModel

/// The documents of which there are several versions, as they were found last.
struct ConflictState: FeatureState {
  fileprivate var conflicts: [DocumentConflict] = []
  fileprivate var isKnown = false

  /// Names of visitors may be among them.
  mutating func locked() { self = ConflictState() }
}

extension Context {
  /// The documents of which there are several versions; nil if nobody has looked yet.
  var conflicts: [DocumentConflict]? {
    get { states[ConflictState.self].isKnown ? states[ConflictState.self].conflicts : nil }
    set {
      states[ConflictState.self].conflicts = newValue ?? []
      states[ConflictState.self].isKnown = newValue != nil
    }
  }
}
