internal import CFribidi

/// Text in visual order (Unicode Bidirectional Algorithm, UAX #9), with Arabic letters in their
/// contextual forms. The terminal is told to do neither.
///
/// A line is wrapped before it is reordered (UAX #9, 3.4).
package nonisolated enum BidiText {
  /// Whether a text may have right-to-left characters. It is called for every text painted, so it
  /// looks at bytes: U+0590–U+08FF and U+FB1D–U+FEFF begin with these in UTF-8.
  static func mayRunRightToLeft(_ text: String) -> Bool {
    text.utf8.contains { 0xD6 <= $0 && $0 <= 0xE0 || $0 == 0xEF }
  }

  /// Whether a text has letters or digits, and so an order; drawings do not. This looks at bytes
  /// too: drawing characters begin with E2 in UTF-8 (U+2000–U+2FFF), and few others do.
  static func isRead(_ text: String) -> Bool {
    text.utf8.contains { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC3...0xE1, 0xE3...0xFF: true
      default: false
      }
    }
  }

  /// Whether the first letter of a text is left-to-right.
  package static func beginsLeftToRight(_ text: String) -> Bool {
    text.unicodeScalars.lazy.map { kiosk_direction($0.value) }.first { abs($0) == 1 } == -1
  }

  /// The graphemes of a line in visual order, left to right.
  ///
  /// - Parameter page: The direction of the page that the line is on.
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
    // The marks of a letter in a ligature move to the ligature.
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

  /// The number of cells that a text saves because lam and alef are joined into one character.
  static func ligatures(in text: some StringProtocol) -> Int {
    // Lam is D9 84 in UTF-8; most texts do not have the first byte.
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
  /// What FriBidi puts in the place of a letter that has become part of a ligature.
  private static let gone: UInt32 = 0xFEFF
  private static let lam: UInt32 = 0x644
  private static let alefs: Set<UInt32> = [0x622, 0x623, 0x625, 0x627]

  /// The direction of a line. On a right-to-left page it is that of the page, so that a Swedish
  /// title does not reverse the sentence it starts, unless all letters of the line are
  /// left-to-right. On other pages it is that of the first letter (UAX #9, P2).
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
