/// The columns of a table, the same for all its rows.
nonisolated struct TableColumns: Hashable, Sendable {
  private(set) var starts: [Int] = []
  private(set) var widths: [Int] = []
  /// Whether every cell of the table fits its column.
  private var isRoomy = true

  /// Columns for a given width; the table's widest column gets what the others leave.
  init(_ table: Table, columns room: Int) {
    let rows = (table.header.isEmpty ? [] : [table.header]) + table.rows.map(\.texts)
    let count = rows.map(\.count).max() ?? 0
    let gap = 2
    widths = (0..<count).map { column in
      rows.map { $0.indices.contains(column) ? TextWidth.cells($0[column]) : 0 }.max() ?? 0
    }
    // No column but the widest takes more than its share of the room, and all less where the widest
    // would have none left.
    let natural = widths
    func left() -> Int {
      room
        - widths.enumerated().reduce(gap * (count - 1)) { sum, column in
          column.offset == table.widest ? sum : sum + column.element
        }
    }
    let wanted = natural.indices.contains(table.widest) ? natural[table.widest] : 0
    for share in stride(from: max(6, room / 3), through: 6, by: -1) {
      for column in widths.indices where column != table.widest {
        widths[column] = min(natural[column], share)
      }
      if left() >= min(wanted, room / 4) { break }
    }
    if widths.indices.contains(table.widest) { widths[table.widest] = max(4, left()) }
    isRoomy = zip(natural, widths).allSatisfy { $0 <= $1 }
    var start = 0
    for width in widths {
      starts.append(start)
      start += width + gap
    }
  }

  /// A row's words, each column in lines of its own; a bar stays in one.
  func lines(of cells: [String]) -> [[String]] {
    zip(cells, widths).map { cell, width in
      guard TextWidth.cells(cell) > width else { return [cell] }
      let isWords = cell.contains { $0.isLetter || $0.isNumber }
      return isWords ? TextWidth.wrap(cell, width) : [TextWidth.fit(cell, width)]
    }
  }

  /// How many lines each row has.
  ///
  /// What somebody chooses among stays in view where it can: then the row that is chosen is whole, and
  /// others as far as there is room.
  func heights(of table: Table, room: Int) -> [Int] {
    let whole = table.rows.map { height(of: $0.texts) + (isSpaced(table, room) ? 1 : 0) }
    let chosen = table.rows.firstIndex(where: \.isChosen)
    var left = room - table.rows.count
    guard let chosen, left >= 0, left < whole.reduce(0, +) - table.rows.count else { return whole }
    var heights = table.rows.map { _ in 1 }
    for row in [chosen] + table.rows.indices where heights[row] == 1 && whole[row] - 1 <= left {
      heights[row] = whole[row]
      left -= whole[row] - 1
    }
    return heights
  }

  /// Whether the rows of a table stand apart: they should, and there is room for it.
  private func isSpaced(_ table: Table, _ room: Int) -> Bool {
    table.isSpaced && table.rows.reduce(0) { $0 + height(of: $1.texts) + 1 } <= room
  }

  /// How many lines the row of some cells has.
  func height(of cells: [String]) -> Int {
    isRoomy ? 1 : lines(of: cells).map(\.count).max() ?? 1
  }
}
