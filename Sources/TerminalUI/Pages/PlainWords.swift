/// The words for what a page shows without any, as lines need them.
package nonisolated struct PlainWords: Sendable {
  /// Beside what the page is about; empty to leave it out.
  package var chosen: String
  /// Beside the field in which the next line is written.
  package var writing: String

  /// Made of its parts.
  package init(chosen: String = "", writing: String = "") {
    self.chosen = chosen
    self.writing = writing
  }
}
