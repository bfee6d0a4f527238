import SafeText

/// The text of a card of health information in one language.
package struct HealthText: Sendable, Hashable {
  package let title: String
  /// The lines, each a short sentence or two.
  package let lines: [String]
  /// Whether somebody who speaks the language has reviewed the text; staff are told which texts are
  /// drafts.
  package let isReviewed: Bool

  /// The maximum number of lines, so that a card fits a small screen.
  static let maxLines = 8

  /// The text described by an object.
  init(_ reader: JSONReader) throws(DocumentProblem) {
    title = CleanText.line(try reader.string("title"), limit: 60)
    lines = try reader.strings("lines").prefix(Self.maxLines)
      .map { CleanText.line($0, limit: 200) }.filter { !$0.isEmpty }
    guard !lines.isEmpty else { throw reader.problem("lines", .missing) }
    isReviewed = try reader.optionalString("state") == "reviewed"
  }
}
