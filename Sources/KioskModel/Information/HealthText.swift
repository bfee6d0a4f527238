import SafeText

/// A card of health information in one language.
package struct HealthText: Sendable, Hashable {
  /// Its title.
  package let title: String
  /// What it says, a short sentence or two in each line.
  package let lines: [String]
  /// Whether somebody who speaks the language has reviewed it; a draft is told to staff.
  package let isReviewed: Bool

  /// The most lines of a card, so that it fits a small screen.
  static let mostLines = 8

  /// The text that an object describes.
  init(_ reader: JSONReader) throws(DocumentProblem) {
    title = CleanText.line(try reader.string("title"), limit: 60)
    lines = try reader.strings("lines").prefix(Self.mostLines)
      .map { CleanText.line($0, limit: 200) }.filter { !$0.isEmpty }
    guard !lines.isEmpty else { throw reader.problem("lines", .missing) }
    isReviewed = try reader.optionalString("state") == "reviewed"
  }
}
