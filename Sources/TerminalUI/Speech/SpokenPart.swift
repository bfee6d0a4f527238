/// Some words to be read aloud in one language.
nonisolated struct SpokenPart: Hashable, Sendable {
  var text: String
  /// The language (RFC 5646).
  var language: String
}
