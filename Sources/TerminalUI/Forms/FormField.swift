/// A field of a form: its label, its value, and what is wrong with that.
package nonisolated struct FormField<Name: Hashable & Sendable>: Hashable, Sendable {
  /// How its value is entered.
  enum Entry: Hashable, Sendable {
    /// By writing.
    case text(TextField)
    /// By choosing one of some options.
    case choice(words: [String], chosen: Int)
  }

  /// Identifies the field.
  package let name: Name
  let label: String
  /// The value that has been entered.
  var entry: Entry
  /// How to fill it in.
  var hint = ""
  /// The unit of its value; the hint says it too.
  package var unit = ""
  /// What is wrong with the value; empty if nothing is.
  var error = ""

  /// The value as text.
  package var value: String {
    switch entry {
    case .text(let field): field.text
    case .choice(let words, let chosen): words.indices.contains(chosen) ? words[chosen] : ""
    }
  }

  /// A field that is filled in by writing.
  package static func text(
    _ name: Name, _ label: String, _ text: String, hint: String = "", limit: Int = 200
  ) -> FormField {
    FormField(name: name, label: label, entry: .text(TextField(text, limit: limit)), hint: hint)
  }

  /// A field that is filled in by choosing from a list.
  package static func choice(
    _ name: Name, _ label: String, _ words: [String], chosen: Int, hint: String = ""
  ) -> FormField {
    FormField(name: name, label: label, entry: .choice(words: words, chosen: chosen), hint: hint)
  }

  /// Handles a key: edits the text, or chooses another option.
  mutating func handle(_ key: Key) {
    switch entry {
    case .text(var field):
      field.handle(key)
      entry = .text(field)
    case .choice(let words, let chosen):
      guard !words.isEmpty else { return }
      let step =
        switch key {
        case .left, .backspace: -1
        case .right, .character(" "): 1
        default: 0
        }
      var next = (chosen + step + words.count) % words.count
      if case .character(let character) = key, character != " " {
        // A letter selects the next option that begins with it, as lists usually do.
        let order = (1...words.count).map { (chosen + $0) % words.count }
        next = order.first { words[$0].lowercased().hasPrefix(character.lowercased()) } ?? chosen
      }
      entry = .choice(words: words, chosen: next)
    }
  }
}
