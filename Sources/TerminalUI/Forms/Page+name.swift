extension Page {
  /// Adds a field for the beginning of a name to the page; digits stay choices.
  package mutating func add(
    name field: TextField, label: String, typed: @escaping @Sendable (Key) -> Action
  ) {
    let style = FieldStyle(value: field.text, cursor: field.cursor, isActive: true)
    choices.append(
      Choice(
        key: .tab, label: label, details: [field.text], shape: .field(style), action: typed(.end)))
    writing = Writing(.name, typed: typed)
  }
}
