/// The words for what a page shows without any, as lines need them.
nonisolated struct PlainWords: Sendable {
  /// Beside what the page is about; empty to leave it out.
  var chosen = ""
  /// Beside the field in which the next line is written.
  var writing = ""
}
