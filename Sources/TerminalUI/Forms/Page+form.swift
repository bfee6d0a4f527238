extension Page {
  /// Puts a form on the page: its fields, the key that saves, and the keys that are written.
  package mutating func add<Name>(
    _ form: Form<Name>, save: String, typed: @escaping @Sendable (Key) -> Action,
    touched: (Int) -> Action, saved: Action
  ) {
    choices += form.choices(touched)
    choices.append(Choice(key: .function(2), label: save, shape: .footer, action: saved))
    writes = { key in Form<Name>.takes(key) ? typed(key) : nil }
  }
}
