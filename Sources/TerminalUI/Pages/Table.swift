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

  /// A row in one line of words, in which each cell but the first has its column's name: nobody who
  /// reads or hears lines can see what stands under what. Bars are left out: they say with colour
  /// what a number beside them says.
  func sentence(_ row: Row) -> String {
    row.cells.enumerated().compactMap { index, cell in
      guard cell.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
      let name = header.indices.contains(index) ? header[index] : ""
      return index == 0 || name.isEmpty ? cell : name + " " + cell
    }.joined(separator: ", ")
  }
}
