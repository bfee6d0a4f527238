/// A size in cells.
package nonisolated struct Size: Hashable, Sendable {
  package var columns: Int
  package var rows: Int

  /// Made of its parts.
  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}
