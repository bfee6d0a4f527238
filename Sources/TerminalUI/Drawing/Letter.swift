internal import CFribidi

/// A letter with its combining marks, or an invisible formatting character.
nonisolated struct Letter: Hashable, Sendable {
  /// The code point of the letter.
  let base: UInt32
  /// The marks, which move with it.
  let marks: String
  /// Whether it occupies a cell.
  let isShown: Bool

  /// U+200C, which prevents two letters of a Persian word from being joined.
  static let nonJoiner = Unicode.Scalar(0x200C as UInt16) ?? " "

  /// A grapheme as one letter, followed by a non-joiner if it ends with one.
  static func letters(of character: Character) -> [Letter] {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return [] }
    var marks = String.UnicodeScalarView()
    marks.append(contentsOf: scalars.dropFirst().filter { $0 != nonJoiner })
    let letter = Letter(
      base: first.value, marks: String(marks), isShown: TextWidth.cells(character) > 0)
    guard scalars.dropFirst().contains(nonJoiner) else { return [letter] }
    return [letter, Letter(base: nonJoiner.value, marks: "", isShown: false)]
  }

  /// 1 for a right-to-left letter, -1 for a left-to-right one, 2 for a digit, otherwise 0.
  var direction: Int32 { kiosk_direction(base) }

  /// Whether it starts an isolate (UAX #9, X5).
  var isIsolateStart: Bool { 0x2066...0x2068 ~= base }
  /// Whether it ends an isolate.
  var isIsolateEnd: Bool { base == 0x2069 }
}
