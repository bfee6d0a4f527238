import KioskModel

/// A text that is being written, and where in it the next sign goes.
nonisolated struct TextField: Hashable, Sendable {
  private var signs: [Character]
  /// Before which sign the next one goes; the count of the signs is the end.
  private(set) var cursor: Int
  /// The most signs that it takes.
  let limit: Int

  /// A field with a text and the cursor at its end.
  init(_ text: String = "", limit: Int = 200) {
    signs = Array(text.prefix(limit))
    cursor = signs.count
    self.limit = limit
  }

  /// What is written.
  var text: String { String(signs) }

  /// Whether nothing is written.
  var isEmpty: Bool { signs.isEmpty }

  /// Whether the field has a use for a key.
  static func takes(_ key: Key) -> Bool {
    switch key {
    case .character, .backspace, .delete, .left, .right, .home, .end: true
    default: false
    }
  }

  /// Whether a key belongs to a name that is written, so that digits are free to choose.
  static func takesName(_ key: Key) -> Bool {
    guard case .character(let sign) = key else { return takes(key) }
    return sign.isLetter || " -'’.".contains(sign)
      || sign.unicodeScalars.allSatisfy { $0.properties.canonicalCombiningClass != .notReordered }
  }

  /// Writes a sign, takes one away or moves the cursor.
  mutating func take(_ key: Key) {
    switch key {
    case .character(let sign): insert(sign)
    case .backspace:
      guard cursor > 0 else { return }
      cursor -= 1
      signs.remove(at: cursor)
    case .delete:
      guard cursor < signs.count else { return }
      signs.remove(at: cursor)
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(signs.count, cursor + 1)
    case .home: cursor = 0
    case .end: cursor = signs.count
    default: break
    }
  }

  private mutating func insert(_ sign: Character) {
    // A mark typed by itself belongs to the letter before it.
    let isMark = sign.unicodeScalars.allSatisfy {
      $0.properties.canonicalCombiningClass != .notReordered
    }
    if isMark, cursor > 0 {
      let joined = CleanText.line(String(signs[cursor - 1]) + String(sign))
      if joined.count == 1, let letter = joined.first { signs[cursor - 1] = letter }
      return
    }
    let isShown = sign == " " || CleanText.line(String(sign)).count == 1
    guard isShown, signs.count < limit else { return }
    signs.insert(sign, at: cursor)
    cursor += 1
  }
}
