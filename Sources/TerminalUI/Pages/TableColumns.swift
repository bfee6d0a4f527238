/// Where the columns of a table stand, so that all its rows agree.
nonisolated struct TableColumns: Hashable, Sendable {
  private(set) var starts: [Int] = []
  private(set) var widths: [Int] = []

  /// Columns within a width: the widest of the table gets what the others leave.
  init(_ table: Table, columns room: Int) {
    let rows = (table.header.isEmpty ? [] : [table.header]) + table.rows.map(\.cells)
    let count = rows.map(\.count).max() ?? 0
    let gap = 2
    widths = (0..<count).map { column in
      rows.map { $0.indices.contains(column) ? TextWidth.cells($0[column]) : 0 }.max() ?? 0
    }
    // No column but the widest takes more than its share of the room.
    for column in widths.indices where column != table.widest {
      widths[column] = min(widths[column], max(6, room / 3))
    }
    if widths.indices.contains(table.widest) {
      let others = widths.reduce(0, +) - widths[table.widest] + gap * (count - 1)
      widths[table.widest] = max(4, room - others)
    }
    var start = 0
    for width in widths {
      starts.append(start)
      start += width + gap
    }
  }
}
