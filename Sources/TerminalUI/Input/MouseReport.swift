/// Decodes the reports of a terminal on its mouse or touch screen, in two formats.
nonisolated enum MouseReport {
  /// What a report in xterm's SGR form says (mode 1006): `< button ; column ; row` and `M` down or
  /// `m` up. Nil for one that is malformed or of no use here.
  static func event(_ bytes: [UInt8]) -> InputEvent? {
    let fields = bytes.dropFirst().dropLast().split(
      separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    let numbers = fields.compactMap { field -> Int? in
      guard 1...5 ~= field.count, field.allSatisfy({ (0x30...0x39).contains($0) }) else {
        return nil
      }
      return Int(String(decoding: field, as: UTF8.self))
    }
    guard fields.count == 3, numbers.count == 3, numbers[1] > 0, numbers[2] > 0 else { return nil }
    let position = Position(column: numbers[1] - 1, row: numbers[2] - 1)
    switch (numbers[0], bytes.last) {
    case (0, UInt8(ascii: "M")): return .touchBegan(position)
    case (0, UInt8(ascii: "m")): return .touchEnded(position)
    case (64, UInt8(ascii: "M")): return .scrolledUp
    case (65, UInt8(ascii: "M")): return .scrolledDown
    default: return nil
    }
  }

  /// The event in a report of mode 1000 alone, the only one that the Linux console has: button,
  /// column and row, one byte each with 32 added. It does not say which button was released, but a
  /// release without a press has no effect.
  static func event(old bytes: [UInt8]) -> InputEvent? {
    guard bytes.count == 3, bytes[1] > 32, bytes[2] > 32 else { return nil }
    let position = Position(column: Int(bytes[1]) - 33, row: Int(bytes[2]) - 33)
    switch Int(bytes[0]) - 32 {
    case 0: return .touchBegan(position)
    case 3: return .touchEnded(position)
    case 64: return .scrolledUp
    case 65: return .scrolledDown
    default: return nil
    }
  }
}
