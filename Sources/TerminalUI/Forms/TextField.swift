import SafeText

/// A text being edited, and the position of its cursor.
package nonisolated struct TextField: Hashable, Sendable {
  private var characters: [Character]
  /// The cursor as an index in characters; their count is the end.
  package private(set) var cursor: Int
  /// The most characters it holds; further ones are ignored.
  package let limit: Int

  /// A field with a text and the cursor at its end.
  package init(_ text: String = "", limit: Int = 200) {
    characters = Array(text.prefix(limit))
    cursor = characters.count
    self.limit = limit
  }

  package var text: String { String(characters) }

  /// Whether the text is empty.
  package var isEmpty: Bool { characters.isEmpty }

  /// Inserts or deletes a character, or moves the cursor.
  package mutating func handle(_ key: Key) {
    switch key {
    case .character(let character): insert(character)
    case .backspace:
      guard cursor > 0 else { return }
      cursor -= 1
      characters.remove(at: cursor)
    case .delete:
      guard cursor < characters.count else { return }
      characters.remove(at: cursor)
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(characters.count, cursor + 1)
    case .home: cursor = 0
    case .end: cursor = characters.count
    default: break
    }
  }

  private mutating func insert(_ character: Character) {
    // A combining mark typed on its own is added to the letter before it.
    let isMark = character.unicodeScalars.allSatisfy {
      $0.properties.canonicalCombiningClass != .notReordered
    }
    if isMark, cursor > 0 {
      let joined = CleanText.line(String(characters[cursor - 1]) + String(character))
      if joined.count == 1, let letter = joined.first { characters[cursor - 1] = letter }
      return
    }
    let isShown = character == " " || CleanText.line(String(character)).count == 1
    guard isShown, characters.count < limit else { return }
    characters.insert(character, at: cursor)
    cursor += 1
  }
}
