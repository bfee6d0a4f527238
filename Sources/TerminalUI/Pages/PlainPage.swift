/// A page as lines of text, for a terminal without cells.
nonisolated struct PlainPage: Hashable, Sendable {
  var lines: [String]
  /// Whether what is typed on it is nobody else's to see.
  var isSecret = false
}
