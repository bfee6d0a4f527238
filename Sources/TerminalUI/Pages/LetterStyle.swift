/// Where a key of the keyboard on the screen stands, in a grid of equal columns.
nonisolated struct LetterStyle: Hashable, Sendable {
  /// The row, the top one 0.
  var row: Int
  /// The first column.
  var column: Int
  /// How many columns it takes.
  var span = 1
  /// How many columns and rows the whole keyboard has.
  var columns: Int
  var rows: Int
  /// Whether the mark stands on it that arrows move.
  var isMarked = false
}
