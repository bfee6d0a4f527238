/// A table of texts.
package nonisolated struct Table: Hashable, Sendable {
  /// A row of the table.
  package struct Row: Hashable, Sendable {
    package var cells: [Cell]
    /// Whether it is the row that the page is about.
    package var isChosen: Bool
    /// Whether it is less important than the others.
    package var isQuiet: Bool

    /// Made of its parts.
    package init(_ cells: [Cell], isChosen: Bool = false, isQuiet: Bool = false) {
      self.cells = cells
      self.isChosen = isChosen
      self.isQuiet = isQuiet
    }

    /// A row of texts.
    package init(cells: [String], isChosen: Bool = false, isQuiet: Bool = false) {
      self.init(cells.map(Cell.text), isChosen: isChosen, isQuiet: isQuiet)
    }
  }

  /// What stands in a column of a row.
  package enum Cell: Hashable, Sendable {
    case text(String)
    /// A share as a bar.
    case bar(Bar)
  }

  /// The column headings; empty for none.
  package var header: [String]
  package var rows: [Row]
  /// The index of the column that gets the width left by the others.
  package var widest: Int
  /// The indices of the columns that are aligned right, as numbers are.
  package var right: Set<Int>
  /// The index of a row that must be visible.
  package var anchor: Int
  /// Whether the rows stand apart if there is room.
  package var isSpaced: Bool

  /// Made of its parts.
  package init(
    header: [String] = [], rows: [Row], widest: Int = 0, right: Set<Int> = [], anchor: Int = 0,
    isSpaced: Bool = false
  ) {
    self.header = header
    self.rows = rows
    self.widest = widest
    self.right = right
    self.anchor = anchor
    self.isSpaced = isSpaced
  }

  /// A row as a sentence in which every cell but the first has its column's heading, since columns
  /// cannot be seen in plain text. Bars are left out: they repeat the number beside them.
  func sentence(_ row: Row) -> String {
    row.cells.enumerated().compactMap { index, cell in
      guard case .text(let cell) = cell, cell.contains(where: { $0.isLetter || $0.isNumber })
      else { return nil }
      let name = header.indices.contains(index) ? header[index] : ""
      return index == 0 || name.isEmpty ? cell : name + " " + cell
    }.joined(separator: ", ")
  }
}

nonisolated extension Table.Row {
  /// The cells as texts, a bar as it is drawn.
  package var texts: [String] {
    cells.map { cell in
      switch cell {
      case .text(let text): text
      case .bar(let bar): bar.drawn
      }
    }
  }
}
