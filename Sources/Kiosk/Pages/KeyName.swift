nonisolated extension Key {
  /// What stands on the key.
  var name: String {
    switch self {
    case .character(let character): String(character).uppercased()
    case .function(let number): "F\(number)"
    case .enter: "Enter"
    case .escape: "Esc"
    case .backspace: "←"
    default: ""
    }
  }

  /// The key of a digit.
  static func digit(_ number: Int) -> Key { .character(Character(String(number))) }
}
