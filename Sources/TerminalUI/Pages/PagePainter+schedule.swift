nonisolated extension PagePainter {
  /// A schedule; what there is no room for is counted.
  mutating func paintSchedule(_ rows: [ScheduleRow], _ anchor: Int, _ room: Rect) {
    guard !rows.isEmpty, room.rows > 0 else { return }
    let perRow = room.rows >= rows.count * 2 ? 2 : 1
    let fits = room.rows / perRow
    // The lines that count what is hidden take a row each of the list's own.
    let shown = rows.count <= fits ? rows.count : max(1, fits - 2)
    let first = min(max(0, anchor - 1 + state.scroll), rows.count - shown)
    renderedPage.hidden = RenderedPage.Hidden(above: first, below: rows.count - shown - first)
    var line = room.row
    if rows.count > fits {
      paintHidden("▲", renderedPage.hidden.above, room, line)
      line += 1
    }
    let columns = ScheduleColumns(rows, columns: room.columns)
    for row in rows[first..<(first + shown)] {
      paint(row, columns, Rect(column: room.column, row: line, columns: room.columns, rows: perRow))
      line += perRow
    }
    if rows.count > fits { paintHidden("▼", renderedPage.hidden.below, room, line) }
    if let choice = page.choices.firstIndex(where: { $0.key == page.listKey }) {
      let bottom = min(room.maxRow, line + (rows.count > fits ? 1 : 0))
      addTarget(
        Rect(column: room.column, row: room.row, columns: room.columns, rows: bottom - room.row),
        choice)
    }
  }

  private mutating func paintHidden(_ mark: String, _ count: Int, _ room: Rect, _ row: Int) {
    guard count > 0 else { return }
    canvas.write(hiddenText(mark, count), column: room.column, row: row, role: .quiet)
  }

  private mutating func paint(_ row: ScheduleRow, _ columns: ScheduleColumns, _ rect: Rect) {
    let role: Role =
      switch row.phase {
      case .now: .now
      case .over: .quiet
      case .next, .later: .page
      case .cancelled: .cancelled
      }
    let strong: Role = row.phase == .next ? .heading : role
    if row.phase == .now { canvas.fill(rect.split(top: 1).top, .now) }
    let mark = row.phase == .now ? "▶" : row.phase == .cancelled ? "×" : " "
    let y = rect.row
    canvas.write(mark, column: rect.column, row: y, role: role)
    canvas.write(row.hours, column: rect.column + columns.hours, row: y, role: strong)
    canvas.write(
      fit(row.title, columns.titleWidth), column: rect.column + columns.title, row: y,
      role: strong)
    if columns.roomWidth > 0 {
      canvas.write(
        fit(row.room, columns.roomWidth), column: rect.column + columns.room, row: y, role: role)
    }
    canvas.write(row.status, column: rect.column + columns.status, row: y, role: strong)
    if rect.rows > 1 {
      let parts = columns.roomWidth > 0 ? [row.note] : [row.room, row.note]
      let note = parts.filter { !$0.isEmpty }.joined(separator: " · ")
      canvas.write(
        fit(note, rect.columns - columns.title), column: rect.column + columns.title,
        row: y + 1, role: .quiet)
    }
  }
}
