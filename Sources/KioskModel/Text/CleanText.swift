import Foundation

/// Text without what could move a cursor, reverse a line or hide in it.
///
/// Applied to everything that comes in from outside: a keyboard, a calendar, a file edited by hand.
public enum CleanText {
  /// Marks beyond these on one base letter are dropped: no language here stacks more.
  public static let marksPerBase = 2

  /// `text` on one line: controls, format characters (also bidi overrides and zero-width ones),
  /// private use and unassigned characters are dropped, white space is folded to single spaces,
  /// and no more than `limit` characters are kept.
  public static func line(_ text: String, limit: Int = 500) -> String {
    var out = String.UnicodeScalarView()
    var marks = 0
    var pendingSpace = false
    // Canonical composition (NFC) lets a base and its accent be one character in one cell. What is
    // far beyond the limit is cut off first, so that a huge text costs no time.
    let composed = String(text.unicodeScalars.prefix(limit * 16))
      .precomposedStringWithCanonicalMapping
    for scalar in composed.unicodeScalars {
      // Nearly every scalar is a plain letter; looking up its properties is what takes the time.
      if 0x21...0x7E ~= scalar.value {
        if pendingSpace { out.append(" ") }
        pendingSpace = false
        marks = 0
        out.append(scalar)
        continue
      }
      let properties = scalar.properties
      if properties.isWhitespace {
        pendingSpace = !out.isEmpty
        continue
      }
      switch properties.generalCategory {
      case .control, .format, .privateUse, .surrogate, .unassigned, .lineSeparator,
        .paragraphSeparator:
        continue
      case .nonspacingMark, .enclosingMark, .spacingMark:
        marks += 1
        if marks > marksPerBase || out.isEmpty { continue }
      default: marks = 0
      }
      if properties.isEmojiPresentation || properties.isVariationSelector { continue }
      if pendingSpace { out.append(" ") }
      pendingSpace = false
      out.append(scalar)
    }
    return String(String(out).prefix(limit))
  }

  /// `text` with its paragraphs kept: each line is cleaned by itself and blank lines at either end
  /// are dropped.
  public static func paragraphs(_ text: String, limit: Int = 5000) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line(String($0), limit: limit) }
    let kept = lines.drop { $0.isEmpty }.reversed().drop { $0.isEmpty }.reversed()
    return String(kept.joined(separator: "\n").prefix(limit))
  }
}
