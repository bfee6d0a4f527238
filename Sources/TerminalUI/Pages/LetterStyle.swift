/// Where a key of the keyboard on the screen stands, in a grid of equal columns.
package nonisolated struct LetterStyle: Hashable, Sendable {
  /// The row, the top one 0.
  package var row: Int
  /// The first column.
  package var column: Int
  /// How many columns it takes.
  package var span: Int
  /// How many columns and rows the whole keyboard has.
  package var columns: Int
  package var rows: Int
  /// Whether the mark stands on it that arrows move.
  package var isMarked: Bool

  /// Made of its parts.
  package init(
    row: Int, column: Int, span: Int = 1, columns: Int, rows: Int, isMarked: Bool = false
  ) {
    self.row = row
    self.column = column
    self.span = span
    self.columns = columns
    self.rows = rows
    self.isMarked = isMarked
  }
}
