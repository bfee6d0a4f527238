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
    if row.phase == .current, lines.spacing.hasSecondLine { return paintCurrent(row, lines, rect) }
    let columns = lines.columns
    let role: Role =
      switch row.phase {
      case .current: .current
      case .ended: .quiet
      case .upcoming, .scheduled: .page
      case .cancelled: .cancelled
      }
    let strong: Role = row.phase == .upcoming ? .heading : role
    let width = columns.titleWidth(of: row)
    let title = wrap(row.title, width, rows: rect.rows)
    if row.phase == .current { canvas.fill(rect.split(top: max(1, title.count)).top, .current) }
    paintHours(row, columns, rect, role, strong)
    paintAccent(row, rect.split(top: max(1, title.count)).top)
    var end = rect.column + columns.title
    for (index, line) in title.enumerated() {
      end = canvas.write(
        line, column: rect.column + columns.title, row: rect.row + index, role: strong)
    }
    // Where and in which languages it is is shown next to the title, where there is room.
    let left = rect.column + columns.title + width - end - 2
    let parts = ScheduleColumns.parts([row.room, row.note], within: left)
    guard !parts.isEmpty else { return }
    let quiet: Role = row.phase == .scheduled || row.phase == .upcoming ? .quiet : role
    canvas.write(parts, column: end + 2, row: rect.row + title.count - 1, role: quiet)
  }

  /// The colour of the kind of a session that is to come.
  private mutating func paintAccent(_ row: ScheduleRow, _ rect: Rect) {
    guard look.hasFills, row.phase == .upcoming || row.phase == .scheduled, let accent = row.accent
    else { return }
    paintEdge(of: accent, rect)
  }

  /// The hours of a session, what marks it, and how it is with it.
  private mutating func paintHours(
    _ row: ScheduleRow, _ columns: ScheduleColumns, _ rect: Rect, _ role: Role, _ strong: Role,
    hasStatus: Bool = true
  ) {
    let mark = row.phase == .current ? "▶" : row.phase == .cancelled ? "×" : " "
    canvas.write(mark, column: rect.column, row: rect.row, role: role)
    canvas.write(row.hours, column: rect.column + columns.hours, row: rect.row, role: strong)
    if hasStatus { paintStatus(row, columns, rect, strong) }
  }

  private mutating func paintStatus(
    _ row: ScheduleRow, _ columns: ScheduleColumns, _ rect: Rect, _ role: Role
  ) {
    let start = rect.column + columns.end - TextWidth.cells(row.status)
    canvas.write(row.status, column: start, row: rect.row, role: role)
  }

  /// The session that is on: what it is called, and below it where and what it is.
  private mutating func paintCurrent(_ row: ScheduleRow, _ lines: ScheduleLines, _ rect: Rect) {
    let columns = lines.columns
    var box = rect
    box.rows = min(rect.rows, columns.lines(of: row, lines.spacing))
    canvas.fill(box, .current)
    var rest = box
    if lines.spacing.edge > 0 {
      if !look.hasFills { canvas.frame(box, .current) }
      rest = box.inset(rows: 1)
    }
    let isBelow = columns.isStatusBelow(row)
    let title = columns.titleLines(of: row, lines.spacing)
    paintHours(row, columns, rest, .current, .current, hasStatus: !isBelow)
    let start = rect.column + columns.title
    for (index, line) in title.prefix(rest.rows).enumerated() {
      canvas.write(line, column: start, row: rest.row + index, role: .current)
    }
    rest = rest.split(top: title.count).rest
    guard rest.rows > 0 else { return }
    if isBelow { paintStatus(row, columns, rest, .current) }
    let width = columns.wholeWidth - (isBelow ? TextWidth.cells(row.status) + 2 : 0)
    let about = ScheduleColumns.parts([row.kind, row.room, row.note], within: width)
    canvas.write(about, column: start, row: rest.row, role: .currentDetail)
    guard lines.spacing == .described else { return }
    for (index, line) in columns.description(of: row).enumerated() {
      canvas.write(line, column: start, row: rest.row + 1 + index, role: .currentDetail)
    }
  }
}
