/// The changes made by the staff member at work.
struct EditingState: FeatureState {
  fileprivate var history = EditHistory()

  /// A staff member cannot undo what another one has done.
  mutating func locked() { history = EditHistory() }
}

extension Context {
  /// The changes made by the staff member at work.
  var edits: EditHistory {
    get { states[EditingState.self].history }
    set { states[EditingState.self].history = newValue }
  }
}
