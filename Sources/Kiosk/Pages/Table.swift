/// Rows of words in columns.
nonisolated struct Table: Hashable, Sendable {
  /// One row.
  struct Row: Hashable, Sendable {
    var cells: [String]
    /// Whether it is the one that the page is about.
    var isChosen = false
    /// Whether it is less important than the others.
    var isQuiet = false
  }

  /// The words above the columns; empty for none.
  var header: [String] = []
  var rows: [Row]
  /// The column that gets the room that the others leave.
  var widest = 0
  /// The columns whose words end in line, as numbers do.
  var right: Set<Int> = []
  /// The list begins so that this row can be seen.
  var anchor = 0
}
