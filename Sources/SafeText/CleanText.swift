import Foundation

/// Text without what could move a cursor, reverse a line or hide in it.
///
/// Applied to everything that comes in from outside: a keyboard, a calendar, a file edited by hand.
/// What is clean stays as it is.
package enum CleanText {
  /// Marks beyond these on one base letter are dropped: no language here stacks more.
  package static let marksPerBase = 2

  /// No character here is written with more code points than these, so what is far beyond a limit
  /// is cut off first and a huge text costs no time.
  private static let mostScalarsPerCharacter = 16

  /// `text` on one line, of at most `limit` characters.
  ///
  /// Controls, format characters (also bidi overrides and zero-width ones, but for U+200C between
  /// letters that would join), emoji, private use and unassigned characters are dropped; white space
  /// is folded to single spaces.
  package static func line(_ text: String, limit: Int = 500) -> String {
    if isClean(text, limit: limit) { return text }
    var kept = String.UnicodeScalarView()
    let scalars = text.unicodeScalars.prefix(limit * mostScalarsPerCharacter)
    for index in scalars.indices {
      let scalar = scalars[index]
      if scalar.isSpace {
        kept.append(" ")
      } else if scalar.isShown || scalar.keepsApart(kept.last, scalars[index...].dropFirst().first)
      {
        kept.append(scalar)
      }
    }
    // Canonical composition (NFC) lets a base and its accent be one character in one cell; it comes
    // after the dropping, which can bring the two together.
    let composed = String(kept).precomposedStringWithCanonicalMapping
    var line = String(folded(composed.unicodeScalars)).prefix(limit)
    if line.last == " " { line.removeLast() }
    return String(line)
  }

  /// Whether a text is of printable letters with single spaces between, as most are: such a text is
  /// in NFC and stays as it is.
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
    // ASCII, Latin, Cyrillic, Arabic, dashes and quotation marks: no marks, none that is unassigned.
    case 0x21...0x7E, 0xC0...0x17F, 0x400...0x481, 0x48A...0x52F, 0x621...0x64A, 0x2013...0x2014,
      0x2018...0x201E, 0x2026:
      true
    default: false
    }
  }

  /// `text` with its paragraphs kept: each line is cleaned by itself, and blank lines at either
  /// end are dropped.
  package static func paragraphs(_ text: String, limit: Int = 5000) -> String {
    let start = String(text.unicodeScalars.prefix(limit * mostScalarsPerCharacter))
    // CRLF is one Character, and no line feed.
    let lines = start.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { line(String($0), limit: limit) }
    var kept = lines.drop { $0.isEmpty }.joined(separator: "\n").prefix(limit)
    while let last = kept.last, last.isWhitespace { kept.removeLast() }
    return String(kept)
  }

  /// Scalars with spaces folded and marks counted; a mark that has no letter before it is dropped.
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
  /// Nearly every scalar is a plain letter; looking up its properties is what takes the time.
  private var isPlain: Bool { 0x21...0x7E ~= value }

  /// Whether it is U+200C between two letters that join without it, as Persian and Dari write it
  /// inside of words.
  fileprivate func keepsApart(_ before: Unicode.Scalar?, _ after: Unicode.Scalar?) -> Bool {
    guard value == 0x200C, let before, let after else { return false }
    return before.joins && after.joins
  }

  /// Whether it is a letter or a mark of a script whose letters join.
  private var joins: Bool {
    switch value {
    case 0x620...0x65F, 0x66E...0x6D3, 0x6D5, 0x6EE...0x6EF, 0x6FA...0x6FF, 0x710...0x74A,
      0x750...0x77F, 0x8A0...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFC:
      true
    default: false
    }
  }

  fileprivate var isSpace: Bool { !isPlain && properties.isWhitespace }

  /// Whether something of it can be seen in a cell of its own or on the letter before it.
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
