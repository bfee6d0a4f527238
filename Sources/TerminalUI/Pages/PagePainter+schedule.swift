nonisolated extension PagePainter {
  /// A schedule; what there is no room for is counted.
  mutating func paintSchedule(_ rows: [ScheduleRow], _ anchor: Int, _ room: Rect) {
    guard !rows.isEmpty, room.rows > 0 else { return }
    let lines = ScheduleLines(rows, columns: room.columns, room: room.rows)
    // The row before the anchor is shown with it where there is room for both.
    let before = max(0, anchor - 1)
    let first = lines.list.shown(from: before).contains(anchor) ? before : anchor
    let shown = lines.list.shown(from: max(0, first + state.scroll))
    renderedPage.hidden = RenderedPage.Hidden(
      above: shown.lowerBound, below: rows.count - shown.upperBound)
    var line = room.row
    if !lines.list.isWhole { line += 1 }
    for index in shown {
      let height = min(lines.list.heights[index], max(1, room.maxRow - line))
      let rect = Rect(column: room.column, row: line, columns: room.columns, rows: height)
      paint(rows[index], lines, rect)
      line += height
    }
    if !lines.list.isWhole { paintHidden(room, below: line) }
    if let choice = page.choices.firstIndex(where: { $0.role == .details }) {
      let bottom = min(room.maxRow, line + (lines.list.isWhole ? 0 : 1))
      addTarget(
        Rect(column: room.column, row: room.row, columns: room.columns, rows: bottom - room.row),
        choice)
    }
  }

  /// The numbers of hidden rows, above and below the others; both above where a row has taken the
  /// last line.
  private mutating func paintHidden(_ room: Rect, below line: Int) {
    let hidden = renderedPage.hidden
    var above = hidden.above > 0 ? hiddenText("▲", hidden.above) : ""
    let below = hidden.below > 0 ? hiddenText("▼", hidden.below) : ""
    if line < room.maxRow {
      canvas.write(below, column: room.column, row: line, role: .quiet)
    } else {
      above += below
    }
    canvas.write(above, column: room.column, row: room.row, role: .quiet)
  }

  private mutating func paint(_ row: ScheduleRow, _ lines: ScheduleLines, _ rect: Rect) {
    let columns = lines.columns
    let role: Role =
      switch row.phase {
      case .current: .current
      case .ended: .quiet
      case .upcoming, .scheduled: .page
      case .cancelled: .cancelled
      }
    let strong: Role = row.phase == .upcoming ? .heading : role
    let title = wrap(row.title, columns.titleWidth, rows: rect.rows)
    if row.phase == .current { canvas.fill(rect.split(top: max(1, title.count)).top, .current) }
    let mark = row.phase == .current ? "▶" : row.phase == .cancelled ? "×" : " "
    let y = rect.row
    canvas.write(mark, column: rect.column, row: y, role: role)
    canvas.write(row.hours, column: rect.column + columns.hours, row: y, role: strong)
    for (index, line) in title.enumerated() {
      canvas.write(line, column: rect.column + columns.title, row: y + index, role: strong)
    }
    if columns.roomWidth > 0 {
      canvas.write(
        fit(row.room, columns.roomWidth), column: rect.column + columns.room, row: y, role: role)
    }
    canvas.write(row.status, column: rect.column + columns.status, row: y, role: strong)
    if lines.hasNotes, rect.rows > title.count {
      canvas.write(
        fit(columns.note(of: row), rect.columns - columns.title),
        column: rect.column + columns.title, row: y + title.count, role: .quiet)
    }
  }
}
