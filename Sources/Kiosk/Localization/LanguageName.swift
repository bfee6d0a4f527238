/// A language and its name in its own script.
nonisolated struct LanguageName: Hashable, Sendable {
  /// The language (RFC 5646).
  var tag: String
  /// What those who speak it call it.
  var name: String
}
