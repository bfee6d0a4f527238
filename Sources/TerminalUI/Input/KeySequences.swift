/// The key sequences that most terminals send (ECMA-48, VT220).
nonisolated enum KeySequences {
  /// What follows `ESC [` at the start of a paste.
  static let pasteStart = Array("200~".utf8)
  /// The whole sequence at the end of a paste.
  static let pasteEnd = Array("\u{1B}[201~".utf8)

  /// The key for `ESC O` and a letter, including the number pad in application mode.
  static func ss3(_ byte: UInt8) -> Key? {
    if let key = cursor[byte] { return key }
    switch byte {
    case UInt8(ascii: "p")...UInt8(ascii: "y"):
      return .character(Character(UnicodeScalar(byte - UInt8(ascii: "p") + UInt8(ascii: "0"))))
    case UInt8(ascii: "P")...UInt8(ascii: "S"):
      return .function(Int(byte - UInt8(ascii: "P")) + 1)
    case UInt8(ascii: "M"): return .enter
    case UInt8(ascii: "j"): return .character("*")
    case UInt8(ascii: "k"): return .character("+")
    case UInt8(ascii: "m"): return .character("-")
    case UInt8(ascii: "o"): return .character("/")
    default: return nil
    }
  }

  /// The key for what follows `ESC [`; nil if a modifier is held as well.
  static func csi(_ bytes: [UInt8]) -> Key? {
    guard let last = bytes.last else { return nil }
    let parameter = String(decoding: bytes.dropLast(), as: UTF8.self)
    if last == UInt8(ascii: "~") { return Int(parameter).flatMap { tilde[$0] } }
    guard parameter.isEmpty || parameter == "1" else { return nil }
    return cursor[last] ?? (last == UInt8(ascii: "Z") ? .backTab : nil)
  }

  /// The number pad keys of the Linux console in application mode that differ from the VT220
  /// (`k_pad` in the kernel's keyboard.c).
  static let consolePad: [[UInt8]: Key] = {
    let characters: [(String, Character)] = [
      ("Q", "/"), ("R", "*"), ("S", "-"), ("l", "+"), ("n", "."),
    ]
    return Dictionary(
      uniqueKeysWithValues: characters.map { (Array("\u{1B}O\($0.0)".utf8), .character($0.1)) })
  }()

  private static let cursor: [UInt8: Key] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right,
    UInt8(ascii: "D"): .left, UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end,
  ]

  private static let tilde: [Int: Key] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12),
  ]
}
