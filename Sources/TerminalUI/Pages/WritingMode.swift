/// What is written on a page; it decides which keys are text there and which are choices.
package nonisolated enum WritingMode: Hashable, Sendable {
  /// Text in the fields of a form, with the keys that move between these.
  case text
  /// The beginning of a name; digits are choices.
  case name
  /// Digits of a fixed number, such as a PIN.
  case digits
  /// A number without leading zeros; as long as it is empty, 0 is a choice.
  case number(isEmpty: Bool)
  /// A line on the on-screen keyboard, on which a number pad moves the focus until a real keyboard
  /// is used.
  case line(hasKeyboard: Bool)

  /// Whether a key is text.
  package func includes(_ key: Key) -> Bool {
    switch self {
    case .text: Self.edits(key) || [.up, .down, .tab, .backTab, .enter].contains(key)
    case .name: Self.isOfName(key)
    case .digits: Self.isDigit(key) || key == .backspace
    case .number(let isEmpty):
      isEmpty ? Self.isDigit(key) && key != .digit(0) : Self.isDigit(key) || Self.deletes(key)
    case .line(let hasKeyboard): Self.isOfLine(key, hasKeyboard)
    }
  }

  /// Whether a whole typed line is text.
  package func includes(line: String) -> Bool {
    switch self {
    case .number: line.first != "0" && !line.isEmpty && line.allSatisfy { "0"..."9" ~= $0 }
    case .line: true
    case .text, .name, .digits: false
    }
  }

  private static func isDigit(_ key: Key) -> Bool {
    if case .character("0"..."9") = key { true } else { false }
  }

  /// Whether a key deletes a digit: a number pad has no Backspace, but a comma or a point.
  private static func deletes(_ key: Key) -> Bool {
    [.backspace, .delete, .character(","), .character(".")].contains(key)
  }

  /// Whether a key changes a text or moves the cursor in it.
  private static func edits(_ key: Key) -> Bool {
    switch key {
    case .character, .backspace, .delete, .left, .right, .home, .end: true
    default: false
    }
  }

  private static func isOfName(_ key: Key) -> Bool {
    guard case .character(let character) = key else { return edits(key) }
    return character.isLetter || " -'’.".contains(character)
      || character.unicodeScalars.allSatisfy {
        $0.properties.canonicalCombiningClass != .notReordered
      }
  }

  private static func isOfLine(_ key: Key, _ hasKeyboard: Bool) -> Bool {
    switch key {
    case .up, .down, .left, .right, .tab, .backTab, .enter, .backspace: true
    // The keys for languages and for reading aloud work on every page; 0 goes back until a real
    // keyboard is used.
    case .character("0"): hasKeyboard
    case .character(let character): !"/*".contains(character)
    default: false
    }
  }
}
