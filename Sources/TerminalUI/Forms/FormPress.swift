/// What somebody does to a form.
package nonisolated enum FormPress: Sendable {
  /// A key was typed in the field that is being written in.
  case typed(Key)
  /// A finger touched a field, by its place.
  case touched(Int)
  /// All has been filled in.
  case saved
}

nonisolated extension Form {
  /// Takes what somebody has done; `finished` where the form is to be saved.
  package mutating func handle(_ press: FormPress) -> Step {
    switch press {
    case .typed(let key): return handle(key)
    case .touched(let index): touch(index)
    case .saved: return .finished
    }
    return .handled
  }
}
