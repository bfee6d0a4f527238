import Foundation

/// Removal of characters that could move a cursor, reverse a line or be invisible.
///
/// Applied to all text from outside: keyboard input, calendars, files edited by hand. Clean text is
/// returned unchanged.
package enum CleanText {
  /// The number of combining marks kept on one base letter; none of the interface languages uses
  /// more.
  package static let marksPerBase = 2

  /// The number of code points that one character may have; text beyond the limit times this number
  /// is cut off first, so that a huge text takes no time.
  private static let maxScalarsPerCharacter = 16

  /// `text` on one line of at most `limit` characters.
  ///
  /// Control and format characters (including bidirectional overrides and zero-width characters,
  /// except U+200C between letters that would join), emoji, private-use and unassigned characters
  /// are removed; white space is collapsed to single spaces.
  package static func line(_ text: String, limit: Int = 500) -> String {
    if isClean(text, limit: limit) { return text }
    var kept = String.UnicodeScalarView()
    let scalars = text.unicodeScalars.prefix(limit * maxScalarsPerCharacter)
    for index in scalars.indices {
      let scalar = scalars[index]
      if scalar.isSpace {
        kept.append(" ")
      } else if scalar.isShown || scalar.keepsApart(kept.last, scalars[index...].dropFirst().first)
      {
        kept.append(scalar)
      }
    }
    // Canonical composition (NFC) makes a base letter and its accent one character in one terminal
    // cell. It comes after the removal, which can bring the two together.
    let composed = String(kept).precomposedStringWithCanonicalMapping
    var line = String(folded(composed.unicodeScalars)).prefix(limit)
    if line.last == " " { line.removeLast() }
    return String(line)
  }

  /// Whether a scalar would act on a terminal or be invisible: in a file's name, nobody could see
  /// or type it.
  package static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    scalar != " " && !scalar.isShown && !scalar.properties.isEmojiPresentation
      && !scalar.properties.isVariationSelector
  }

  /// `text` with each control character, and each that reverses a line, written as its code point:
  /// `\u{1B}`. For values from outside in messages, which are to show what is there and do nothing.
  package static func escaped(_ text: String) -> String {
    func acts(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0..<0x20, 0x7F...0x9F, 0x200E, 0x200F, 0x2028...0x202E: true
      default: false
      }
    }
    guard text.unicodeScalars.contains(where: acts) else { return text }
    var out = ""
    for scalar in text.unicodeScalars {
      if acts(scalar) {
        out += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      } else {
        out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  /// Whether a text consists of printable letters with single spaces, as most texts do; such a text
  /// is in NFC and needs no change.
  private static func isClean(_ text: String, limit: Int) -> Bool {
    var count = 0
    var afterSpace = true
    for scalar in text.unicodeScalars {
      let isSpace = scalar == " "
      guard isSpace ? !afterSpace : isPlainLetter(scalar) else { return false }
      afterSpace = isSpace
      count += 1
    }
    return count <= limit && (count == 0 || !afterSpace)
  }

  private static func isPlainLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // Ranges of ASCII, Latin, Cyrillic, Arabic, dashes and quotation marks without combining marks
    // and unassigned code points.
    case 0x21...0x7E, 0xC0...0x17F, 0x400...0x481, 0x48A...0x52F, 0x621...0x64A, 0x2013...0x2014,
      0x2018...0x201E, 0x2026:
      true
    default: false
    }
  }

  /// `text` with its line breaks kept: each line is cleaned separately, and blank lines at the
  /// beginning and end are removed.
  package static func paragraphs(_ text: String, limit: Int = 5000) -> String {
    let start = String(text.unicodeScalars.prefix(limit * maxScalarsPerCharacter))
    // Swift treats CRLF as one Character that is not equal to a line feed.
    let lines = start.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { line(String($0), limit: limit) }
    var kept = lines.drop { $0.isEmpty }.joined(separator: "\n").prefix(limit)
    while let last = kept.last, last.isWhitespace { kept.removeLast() }
    return String(kept)
  }

  /// The scalars with spaces collapsed and excess combining marks removed; a mark without a letter
  /// before it is removed too.
  private static func folded(_ scalars: String.UnicodeScalarView) -> String.UnicodeScalarView {
    var out = String.UnicodeScalarView()
    var marks = marksPerBase
    var pendingSpace = false
    for scalar in scalars {
      if scalar == " " {
        pendingSpace = !out.isEmpty
        marks = marksPerBase
        continue
      }
      if scalar.isMark {
        marks += 1
        if marks > marksPerBase { continue }
      } else {
        marks = 0
      }
      if pendingSpace { out.append(" ") }
      pendingSpace = false
      out.append(scalar)
    }
    return out
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is printable ASCII, which is tested first because looking up Unicode
  /// properties is slow.
  private var isPlain: Bool { 0x21...0x7E ~= value }

  /// Whether the scalar is U+200C (zero-width non-joiner) between two letters that would join
  /// without it, as Persian and Dari use it inside words.
  fileprivate func keepsApart(_ before: Unicode.Scalar?, _ after: Unicode.Scalar?) -> Bool {
    guard value == 0x200C, let before, let after else { return false }
    return before.joins && after.joins
  }

  /// Whether the scalar is a letter or mark of a script with joining letters.
  private var joins: Bool {
    switch value {
    case 0x620...0x65F, 0x66E...0x6D3, 0x6D5, 0x6EE...0x6EF, 0x6FA...0x6FF, 0x710...0x74A,
      0x750...0x77F, 0x8A0...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFC:
      true
    default: false
    }
  }

  fileprivate var isSpace: Bool { !isPlain && properties.isWhitespace }

  /// Whether the scalar is visible, in a cell of its own or as a mark on the letter before it.
  fileprivate var isShown: Bool {
    if isPlain { return true }
    switch properties.generalCategory {
    case .control, .format, .privateUse, .surrogate, .unassigned, .lineSeparator,
      .paragraphSeparator:
      return false
    default:
      return !properties.isEmojiPresentation && !properties.isVariationSelector
        && !properties.isDefaultIgnorableCodePoint
    }
  }

  fileprivate var isMark: Bool {
    if isPlain { return false }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: return true
    default: return false
    }
  }
}
