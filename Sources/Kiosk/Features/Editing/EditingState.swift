/// What staff have changed.
struct EditingState: FeatureState {
  fileprivate var history = EditHistory()

  /// What one of the staff has done is not another's to take back.
  mutating func locked() { history = EditHistory() }
}

extension Context {
  /// What staff have changed.
  var edits: EditHistory {
    get { states[EditingState.self].history }
    set { states[EditingState.self].history = newValue }
  }
}
