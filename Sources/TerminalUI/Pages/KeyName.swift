nonisolated extension Key {
  /// The name printed on the key.
  package var name: String {
    switch self {
    case .character(let character): String(character).uppercased()
    case .function(let number): "F\(number)"
    case .enter: "Enter"
    case .escape: "Esc"
    case .backspace: "←"
    default: ""
    }
  }

  /// The name in a form as short as possible.
  var character: String { self == .enter ? "↵" : name }

  /// Keys of a number pad for ten choices, since 0 goes back.
  package static let tenDigits = (1...9).map { digit($0) } + [.character("+")]

  /// The key of a digit.
  package static func digit(_ number: Int) -> Key { .character(Character(String(number))) }
}

nonisolated extension Key {
  /// The key that reads the page aloud, on every page.
  package static let listening = Key.character("*")
}
