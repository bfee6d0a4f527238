nonisolated extension PagePainter {
  /// A table in the room there is; what there is no room for is counted.
  mutating func paintTable(_ table: Table, _ rect: Rect) {
    var room = rect
    let columns = TableColumns(table, columns: room.columns)
    if !table.header.isEmpty {
      let (line, rest) = room.split(top: 1)
      if line.rows > 0 { paintCells(table.header, columns, table, line, .quiet) }
      room = rest
    }
    guard room.rows > 0 else { return }
    let isCut = table.rows.count > room.rows
    let shown = isCut ? max(1, room.rows - 2) : table.rows.count
    let most = table.rows.count - shown
    let anchored = min(max(0, table.anchor - shown / 2), most)
    let first = min(max(0, anchored + (isCut ? state.scroll : 0)), most)
    if isCut {
      renderedPage.hidden = RenderedPage.Hidden(
        above: first, below: table.rows.count - shown - first)
      let (line, rest) = room.split(top: 1)
      paintHidden("▲", renderedPage.hidden.above, line)
      room = rest
    }
    for row in table.rows[first..<(first + shown)] {
      let (line, rest) = room.split(top: 1)
      if row.isChosen { canvas.fill(line, .now) }
      paintCells(
        row.cells, columns, table, line, row.isChosen ? .now : row.isQuiet ? .quiet : .page)
      room = rest
    }
    if isCut { paintHidden("▼", renderedPage.hidden.below, room.split(top: 1).top) }
  }

  /// How many more there are in a direction.
  func hiddenText(_ mark: String, _ count: Int) -> String { "  \(mark) \(count)" }

  private mutating func paintHidden(_ mark: String, _ count: Int, _ line: Rect) {
    guard count > 0, line.rows > 0 else { return }
    canvas.write(hiddenText(mark, count), column: line.column, row: line.row, role: .quiet)
  }

  private mutating func paintCells(
    _ cells: [String], _ columns: TableColumns, _ table: Table, _ line: Rect, _ role: Role
  ) {
    for (index, cell) in cells.enumerated() where columns.widths.indices.contains(index) {
      let text = fit(cell, columns.widths[index])
      let air = table.right.contains(index) ? columns.widths[index] - TextWidth.cells(text) : 0
      canvas.write(
        text, column: line.column + columns.starts[index] + air, row: line.row, role: role)
    }
  }

  /// Numbers that matter, side by side, each over its word.
  mutating func paintFigures(_ figures: [Figure], _ rect: Rect) {
    guard rect.rows > 0 else { return }
    for (figure, box) in zip(figures, rect.columns(figures.count, gap: 1)) {
      let role: Role = figure.isAlarming ? .warning : .figure
      canvas.fill(box, role)
      let lines = [figure.value, figure.label].suffix(max(1, box.rows))
      let top = box.row + max(0, (box.rows - lines.count) / 2)
      for (row, line) in lines.enumerated() {
        writeCentred(line, in: box, row: top + row, role: role)
      }
    }
  }
}
