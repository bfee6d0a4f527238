/// A page as lines of text, for a terminal without a screen.
package nonisolated struct PlainPage: Hashable, Sendable {
  package var lines: [String]
  /// Whether what is typed on it must not be shown.
  package var isSecret: Bool

  /// Made of its parts.
  package init(lines: [String], isSecret: Bool = false) {
    self.lines = lines
    self.isSecret = isSecret
  }
}
