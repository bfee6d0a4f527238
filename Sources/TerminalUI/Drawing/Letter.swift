internal import CFribidi

/// A letter with its marks, or a sign that is not seen and only says how others stand.
nonisolated struct Letter: Hashable, Sendable {
  /// The letter itself.
  let base: UInt32
  /// The marks on it: they go where it goes.
  let marks: String
  /// Whether it has a cell of its own.
  let isShown: Bool

  /// U+200C, which keeps two Persian letters of one word apart.
  static let nonJoiner = Unicode.Scalar(0x200C as UInt16) ?? " "

  /// A grapheme as one letter, and a second one for a non-joiner that it ends with.
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

  /// 1 for a letter written from right to left, -1 from left to right, 2 for a digit, else 0.
  var direction: Int32 { kiosk_direction(base) }

  /// Whether what follows, up to the isolate's end, stands by itself (UAX #9, X5).
  var isIsolateStart: Bool { 0x2066...0x2068 ~= base }
  /// Whether it ends an isolate.
  var isIsolateEnd: Bool { base == 0x2069 }
}
