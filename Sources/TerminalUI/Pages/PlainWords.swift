/// Words for what a screen shows without words, used in plain text.
package nonisolated struct PlainWords: Sendable {
  /// The word for the chosen row; empty to leave it out.
  package var chosen: String
  /// The word for the field that takes the next line.
  package var writing: String

  /// Made of its parts.
  package init(chosen: String = "", writing: String = "") {
    self.chosen = chosen
    self.writing = writing
  }
}
