/// A PIN being typed, with keys or by touching tiles, and shown as dots.
package nonisolated struct PINPad: Hashable, Sendable {
  /// The number of digits of a PIN.
  package static let length = 6

  package private(set) var digits = ""

  /// Whether all digits have been typed.
  package var isFull: Bool { digits.count == Self.length }

  /// A pad on which nothing has been typed.
  package init() {}

  /// Adds a digit, or deletes the last one.
  package mutating func handle(_ key: Key) {
    switch key {
    case .backspace: if !digits.isEmpty { digits.removeLast() }
    case .character(let digit) where "0"..."9" ~= digit && !isFull: digits.append(digit)
    default: break
    }
  }

  /// The keys of the pad as tiles.
  static func choices<Action>(deleteLabel: String, _ typed: (Key) -> Action) -> [Choice<Action>] {
    ([1, 2, 3, 4, 5, 6, 7, 8, 9, 0]).map { digit in
      Choice(key: .digit(digit), label: "", shape: .tile, action: typed(.digit(digit)))
    } + [Choice(key: .backspace, label: deleteLabel, shape: .tile, action: typed(.backspace))]
  }
}
