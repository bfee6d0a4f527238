/// A text to read aloud in one language.
package nonisolated struct SpokenPart: Hashable, Sendable {
  package var text: String
  /// The language (RFC 5646).
  package var language: String

  /// Made of its parts.
  package init(text: String, language: String) {
    self.text = text
    self.language = language
  }
}
