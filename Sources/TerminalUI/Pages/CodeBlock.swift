/// A text that a telephone takes in with its camera.
package nonisolated struct CodeBlock: Hashable, Sendable {
  /// The text, the fullest first: the first one for which there is room is drawn.
  package var texts: [String]
  /// How the code is used.
  package var hint: String
  /// What to do instead where there is no room for a code.
  package var otherwise: String

  /// Made of its parts.
  package init(texts: [String], hint: String, otherwise: String) {
    self.texts = texts
    self.hint = hint
    self.otherwise = otherwise
  }
}
