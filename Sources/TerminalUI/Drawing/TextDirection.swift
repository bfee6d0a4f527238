/// Which way a text runs, and with it the page that it stands on.
nonisolated enum TextDirection: Hashable, Sendable {
  case leftToRight, rightToLeft

  /// The direction of a language (RFC 5646).
  init(language: String) {
    self = Script(language: language) == .arabic ? .rightToLeft : .leftToRight
  }
}
