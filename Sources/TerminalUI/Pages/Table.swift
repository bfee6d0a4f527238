/// Rows of words in columns.
package nonisolated struct Table: Hashable, Sendable {
  /// One row.
  package struct Row: Hashable, Sendable {
    package var cells: [String]
    /// Whether it is the one that the page is about.
    package var isChosen: Bool
    /// Whether it is less important than the others.
    package var isQuiet: Bool

    /// Made of its parts.
    package init(cells: [String], isChosen: Bool = false, isQuiet: Bool = false) {
      self.cells = cells
      self.isChosen = isChosen
      self.isQuiet = isQuiet
    }
  }

  /// The words above the columns; empty for none.
  package var header: [String]
  package var rows: [Row]
  /// The column that gets the room that the others leave.
  package var widest: Int
  /// The columns whose words end in line, as numbers do.
  package var right: Set<Int>
  /// The list begins so that this row can be seen.
  package var anchor: Int

  /// Made of its parts.
  package init(
    header: [String] = [], rows: [Row], widest: Int = 0, right: Set<Int> = [], anchor: Int = 0
  ) {
    self.header = header
    self.rows = rows
    self.widest = widest
    self.right = right
    self.anchor = anchor
  }

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
