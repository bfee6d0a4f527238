/// A form: fields that are filled in from top to bottom.
package nonisolated struct Form<Name: Hashable & Sendable>: Hashable, Sendable {
  /// The effect of a key.
  package enum Step: Hashable, Sendable {
    /// The form has handled it.
    case handled
    /// Enter was pressed in the last field.
    case finished
  }

  package private(set) var fields: [FormField<Name>]
  /// The index of the active field.
  private(set) var focus = 0
  /// Whether anything has been changed since the form was opened.
  package private(set) var isChanged = false

  package init(_ fields: [FormField<Name>]) { self.fields = fields }

  /// Handles a key: up, down, Tab and Enter move between fields.
  package mutating func handle(_ key: Key) -> Step {
    guard fields.indices.contains(focus) else { return .finished }
    switch key {
    case .up, .backTab: focus = max(0, focus - 1)
    case .down, .tab: focus = min(fields.count - 1, focus + 1)
    case .enter:
      if focus == fields.count - 1 { return .finished }
      focus += 1
    default:
      let before = fields[focus].value
      fields[focus].handle(key)
      if fields[focus].value != before {
        fields[focus].error = ""
        isChanged = true
      }
    }
    return .handled
  }

  /// Activates a field that is touched; touching an active choice field selects the next option.
  package mutating func touch(_ index: Int) {
    guard fields.indices.contains(index) else { return }
    if focus == index, case .choice = fields[index].entry { _ = handle(.right) }
    focus = index
  }

  /// The value of a field; empty if there is no such field.
  package func value(_ name: Name) -> String {
    fields.first { $0.name == name }?.value ?? ""
  }

  /// The index of the chosen option of a field.
  package func chosen(_ name: Name) -> Int {
    guard case .choice(_, let chosen)? = fields.first(where: { $0.name == name })?.entry else {
      return 0
    }
    return chosen
  }

  /// Replaces the labels of a field's options.
  package mutating func setWords(_ name: Name, _ words: [String]) {
    guard let index = fields.firstIndex(where: { $0.name == name }),
      case .choice(_, let chosen) = fields[index].entry
    else { return }
    fields[index].entry = .choice(words: words, chosen: chosen)
  }

  /// Shows errors beside their fields, and activates the first of these fields.
  package mutating func show(_ errors: [Name: String]) {
    for index in fields.indices { fields[index].error = errors[fields[index].name] ?? "" }
    if let first = fields.firstIndex(where: { !$0.error.isEmpty }) { focus = first }
  }

  /// The fields as choices of a page.
  func choices<Action>(_ touched: (Int) -> Action) -> [Choice<Action>] {
    fields.enumerated().map { index, field in
      var cursor: Int?
      var chooses = false
      var options: [String] = []
      switch field.entry {
      case .text(let text): cursor = index == focus ? text.cursor : nil
      case .choice(let words, _):
        chooses = true
        options = words
      }
      let look = FieldStyle(
        value: field.value, cursor: cursor, chooses: chooses, options: options,
        isActive: index == focus, hint: field.hint, unit: field.unit,
        error: field.error)
      return Choice(
        key: .tab, label: field.label, details: [field.value, field.error].filter { !$0.isEmpty },
        shape: .field(look), action: touched(index))
    }
  }
}
