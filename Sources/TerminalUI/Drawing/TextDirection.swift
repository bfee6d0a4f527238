/// The direction of a text, and of the page it is on.
package nonisolated enum TextDirection: Hashable, Sendable {
  case leftToRight, rightToLeft

  /// The direction of a language (RFC 5646).
  package init(language: String) {
    self = Script(language: language) == .arabic ? .rightToLeft : .leftToRight
  }
}
