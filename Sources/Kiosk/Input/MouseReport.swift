/// A report in xterm's SGR form (mode 1006): `< button ; column ; row` and `M` down or `m` up.
nonisolated enum MouseReport {
  /// What the report says; nil for one that is malformed or of no use to a kiosk.
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
}
