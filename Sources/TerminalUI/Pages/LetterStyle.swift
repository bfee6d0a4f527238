/// The place of a key on the on-screen keyboard, in a grid of equal columns.
package nonisolated struct LetterStyle: Hashable, Sendable {
  /// The row; the top one is 0.
  package var row: Int
  /// The first column, from 0.
  package var column: Int
  /// The number of columns.
  package var span: Int
  /// The number of columns and rows of the whole keyboard.
  package var columns: Int
  package var rows: Int
  /// Whether the arrow keys have moved the focus to it.
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
