/// Six digits that nobody is to read from the screen: keys, tiles for a finger, and dots.
package nonisolated struct PINPad: Hashable, Sendable {
  /// How many digits a PIN has.
  package static let length = 6

  package private(set) var digits = ""

  /// Whether all digits are there.
  package var isFull: Bool { digits.count == Self.length }

  /// A pad on which nothing has been typed.
  package init() {}

  /// Takes a digit, or takes the last one away.
  package mutating func take(_ key: Key) {
    switch key {
    case .backspace: if !digits.isEmpty { digits.removeLast() }
    case .character(let digit) where "0"..."9" ~= digit && !isFull: digits.append(digit)
    default: break
    }
  }

  /// Whether a key is written on the pad.
  static func takes(_ key: Key) -> Bool {
    switch key {
    case .character("0"..."9"), .backspace: true
    default: false
    }
  }

  /// The pad as tiles of a page.
  static func choices<Action>(deleteLabel: String, _ typed: (Key) -> Action) -> [Choice<Action>] {
    ([1, 2, 3, 4, 5, 6, 7, 8, 9, 0]).map { digit in
      Choice(key: .digit(digit), label: "", shape: .tile, action: typed(.digit(digit)))
    } + [Choice(key: .backspace, label: deleteLabel, shape: .tile, action: typed(.backspace))]
  }
}
