nonisolated extension PagePainter {
  /// Paints a table, and the number of rows that do not fit.
  mutating func paintTable(_ table: Table, _ rect: Rect) {
    var room = rect
    let columns = TableColumns(table, columns: room.columns)
    if !table.header.isEmpty {
      let (lines, rest) = room.split(top: columns.height(of: table.header))
      paintCells(table.header, columns, table, lines, .quiet)
      room = rest
    }
    guard room.rows > 0 else { return }
    let list = ListLines(heights: columns.heights(of: table, room: room.rows), room: room.rows)
    let shown = list.shown(around: table.anchor, moved: state.scroll)
    if !list.isWhole {
      renderedPage.hidden = RenderedPage.Hidden(
        above: shown.lowerBound, below: table.rows.count - shown.upperBound)
      let (line, rest) = room.split(top: 1)
      paintHidden("▲", renderedPage.hidden.above, line)
      room = rest
    }
    for (row, height) in zip(table.rows[shown], list.heights[shown]) {
      let (lines, rest) = room.split(top: height)
      if row.isChosen { canvas.fill(lines, .current) }
      paintCells(
        row.texts, columns, table, lines, row.isChosen ? .current : row.isQuiet ? .quiet : .page)
      room = rest
    }
    if !list.isWhole { paintHidden("▼", renderedPage.hidden.below, room.split(top: 1).top) }
  }

  /// The text for the number of hidden rows in a direction.
  func hiddenText(_ mark: String, _ count: Int) -> String { "  \(mark) \(count)" }

  private mutating func paintHidden(_ mark: String, _ count: Int, _ line: Rect) {
    guard count > 0, line.rows > 0 else { return }
    canvas.write(hiddenText(mark, count), column: line.column, row: line.row, role: .quiet)
  }

  private mutating func paintCells(
    _ cells: [String], _ columns: TableColumns, _ table: Table, _ rect: Rect, _ role: Role
  ) {
    for (index, cell) in columns.lines(of: cells).enumerated() {
      let width = columns.widths[index]
      let isBroken = cells[index].split(separator: " ").contains { TextWidth.cells($0) > width }
      if cell.count > rect.rows || isBroken { canvas.note(problem: cells[index]) }
      for (row, text) in Self.cut(cell, width, rows: rect.rows).enumerated() {
        let air = table.right.contains(index) ? width - TextWidth.cells(text) : 0
        canvas.write(
          text, column: rect.column + columns.starts[index] + air, row: rect.row + row, role: role)
      }
    }
  }
}
