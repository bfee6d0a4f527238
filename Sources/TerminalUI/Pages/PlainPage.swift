/// A page as lines of text, for a terminal without cells.
package nonisolated struct PlainPage: Hashable, Sendable {
  package var lines: [String]
  /// Whether what is typed on it is nobody else's to see.
  package var isSecret: Bool

  /// Made of its parts.
  package init(lines: [String], isSecret: Bool = false) {
    self.lines = lines
    self.isSecret = isSecret
  }
}
