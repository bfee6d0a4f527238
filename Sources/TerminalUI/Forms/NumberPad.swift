/// A number typed on a number pad. As long as it is empty 0 goes back, since no number starts with
/// 0.
package nonisolated struct NumberPad: Hashable, Sendable {
  /// The most digits of a number.
  static let length = 3

  private(set) var digits = ""

  /// A pad on which nothing has been typed.
  package init() {}

  /// The number; 0 before the first digit.
  package var value: Int { Int(digits) ?? 0 }

  /// Replaces the number by one typed as a line; one that is too long leaves it empty.
  package mutating func handle(line: String) { digits = line.count <= Self.length ? line : "" }

  /// Adds a digit, or deletes the last one.
  package mutating func handle(_ key: Key) {
    switch key {
    case .backspace, .delete, .character(","), .character("."):
      if !digits.isEmpty { digits.removeLast() }
    case .character(let digit) where "0"..."9" ~= digit && digits.count < Self.length:
      if !digits.isEmpty || digit != "0" { digits.append(digit) }
    default: break
    }
  }
}

extension Page {
  /// Adds the pad to the page: the number in large, its digits as tiles, and the key that confirms
  /// it.
  package mutating func add(
    _ number: NumberPad, deleteLabel: String, label: String,
    typed: @escaping @Sendable (Key) -> Action,
    lineTyped: @escaping @Sendable (String) -> Action, entered: () -> Action
  ) {
    blocks.append(.banner(number.digits.isEmpty ? "–" : number.digits, score: nil))
    choices += ([1, 2, 3, 4, 5, 6, 7, 8, 9]).map { digit in
      Choice(key: .digit(digit), label: "", shape: .tile, action: typed(.digit(digit)))
    }
    choices.append(
      Choice(
        key: .character(","), otherKeys: [.backspace], label: deleteLabel, shape: .tile,
        action: typed(.backspace)))
    if number.value > 0 {
      choices.append(Choice(key: .digit(0), label: "", shape: .tile, action: typed(.digit(0))))
      choices.append(Choice(key: .enter, label: label, shape: .tile, action: entered()))
    }
    tileColumns = 3
    writing = Writing(
      .number(isEmpty: number.digits.isEmpty), typed: typed, lineTyped: lineTyped)
  }
}
