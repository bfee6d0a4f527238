/// One field of a form: its word, what stands in it, and what is wrong with that.
package nonisolated struct FormField<Name: Hashable & Sendable>: Hashable, Sendable {
  /// What can be done with it.
  enum Entry: Hashable, Sendable {
    /// Writing.
    case text(TextField)
    /// Choosing one of some words.
    case choice(words: [String], chosen: Int)
  }

  /// Which field it is.
  package let name: Name
  /// Its word.
  let label: String
  /// What stands in it.
  var entry: Entry
  /// How to fill it in.
  var hint = ""
  /// What a number in it counts; the hint says it as well.
  package var unit = ""
  /// What is wrong with what stands in it; empty where nothing is.
  var error = ""

  /// What stands in it as words.
  package var value: String {
    switch entry {
    case .text(let field): field.text
    case .choice(let words, let chosen): words.indices.contains(chosen) ? words[chosen] : ""
    }
  }

  /// A field to write in.
  package static func text(
    _ name: Name, _ label: String, _ text: String, hint: String = "", limit: Int = 200
  ) -> FormField {
    FormField(name: name, label: label, entry: .text(TextField(text, limit: limit)), hint: hint)
  }

  /// A field in which to choose.
  package static func choice(
    _ name: Name, _ label: String, _ words: [String], chosen: Int, hint: String = ""
  ) -> FormField {
    FormField(name: name, label: label, entry: .choice(words: words, chosen: chosen), hint: hint)
  }

  /// Writes, or chooses the word before or after.
  mutating func take(_ key: Key) {
    switch entry {
    case .text(var field):
      field.take(key)
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
        // A letter goes to the next word that begins with it, as lists do everywhere.
        let order = (1...words.count).map { (chosen + $0) % words.count }
        next = order.first { words[$0].lowercased().hasPrefix(character.lowercased()) } ?? chosen
      }
      entry = .choice(words: words, chosen: next)
    }
  }
}
