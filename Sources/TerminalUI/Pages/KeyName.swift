nonisolated extension Key {
  /// What stands on the key.
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

  /// The shortest that says which key it is, where its name has no room.
  var character: String { self == .enter ? "↵" : name }

  /// The keys of a number pad for ten things, since 0 goes back.
  package static let tenDigits = (1...9).map { digit($0) } + [.character("+")]

  /// The key of a digit.
  package static func digit(_ number: Int) -> Key { .character(Character(String(number))) }
}
