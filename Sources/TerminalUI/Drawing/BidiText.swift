internal import CFribidi

/// Text in the order in which it is seen (Unicode Bidirectional Algorithm, UAX #9), with Arabic
/// letters in the forms that their neighbours give them. The terminal is told to do none of this.
///
/// A line is broken first and put in order then (UAX #9, 3.4).
package nonisolated enum BidiText {
  /// Whether a text may have letters that are written from right to left; it is asked for every
  /// text that is painted, so it looks at bytes: U+0590–U+08FF and U+FB1D–U+FEFF begin so in UTF-8.
  static func mayRunRightToLeft(_ text: String) -> Bool {
    text.utf8.contains { 0xD6 <= $0 && $0 <= 0xE0 || $0 == 0xEF }
  }

  /// Whether a text has an order at all: a drawing has none and is not read. By bytes as well: what
  /// is drawn begins with E2 in UTF-8 (U+2000–U+2FFF), and few other signs do.
  static func isRead(_ text: String) -> Bool {
    text.utf8.contains { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC3...0xE1, 0xE3...0xFF: true
      default: false
      }
    }
  }

  /// Whether the first letter of a text is written from left to right.
  package static func beginsLeftToRight(_ text: String) -> Bool {
    text.unicodeScalars.lazy.map { kiosk_direction($0.value) }.first { abs($0) == 1 } == -1
  }

  /// The graphemes of one line from left to right, one cell or two each.
  ///
  /// - Parameter page: The direction of the page on which the line stands.
  static func visual(_ line: String, on page: TextDirection) -> [Character] {
    let letters = line.flatMap { Letter.letters(of: $0) }
    guard letters.count <= longest else { return Array(line) }
    var shaped = letters.map(\.base)
    var order = [Int32](repeating: 0, count: letters.count)
    let isRightToLeft = direction(of: letters, on: page) == .rightToLeft
    guard
      !letters.isEmpty,
      kiosk_order_line(&shaped, Int32(letters.count), isRightToLeft, &order)
    else { return Array(line) }
    var marks = letters.map(\.marks)
    // A letter that has gone into its neighbour leaves its marks there.
    for index in letters.indices where shaped[index] == gone {
      let heir = index > 0 && letters[index - 1].base == lam ? index - 1 : index + 1
      if marks.indices.contains(heir) { marks[heir] += marks[index] }
    }
    return order.compactMap { place in
      let place = Int(place)
      guard shaped[place] != gone, letters[place].isShown,
        let base = Unicode.Scalar(shaped[place])
      else { return nil }
      return (String(Character(base)) + marks[place]).first
    }
  }

  /// How many cells a text needs less than its letters because lam and alef become one.
  static func ligatures(in text: some StringProtocol) -> Int {
    // Lam is D9 84 in UTF-8; most texts have none.
    guard text.utf8.contains(0xD9) else { return 0 }
    var count = 0
    var isAfterLam = false
    for character in text {
      let base = character.unicodeScalars.first?.value ?? 0
      if isAfterLam, alefs.contains(base) { count += 1 }
      isAfterLam = base == lam && !character.unicodeScalars.contains(Letter.nonJoiner)
    }
    return count
  }

  /// No page has so much in one line.
  private static let longest = 4000
  /// What FriBidi leaves of a letter that has gone into a ligature.
  private static let gone: UInt32 = 0xFEFF
  private static let lam: UInt32 = 0x644
  private static let alefs: Set<UInt32> = [0x622, 0x623, 0x625, 0x627]

  /// The direction of a line. On a page from right to left that of the page, so that a Swedish
  /// title does not turn the sentence around that it begins; only a line with no other letters
  /// than Swedish ones is Swedish. On other pages that of the first letter (UAX #9, P2).
  private static func direction(of letters: [Letter], on page: TextDirection) -> TextDirection {
    var depth = 0
    var first: Int32?
    var hasRightToLeft = false
    for letter in letters {
      if letter.isIsolateEnd { depth = max(0, depth - 1) }
      if depth == 0, letter.direction != 0 {
        first = first ?? letter.direction
        if letter.direction == 1 { hasRightToLeft = true }
      }
      if letter.isIsolateStart { depth += 1 }
    }
    switch (page, first) {
    case (.rightToLeft, -1): return hasRightToLeft ? .rightToLeft : .leftToRight
    case (.rightToLeft, _): return .rightToLeft
    case (.leftToRight, 1): return .rightToLeft
    case (.leftToRight, _): return .leftToRight
    }
  }
}
