nonisolated extension PagePainter {
  /// What is shown next to the blocks of a page where it is wide enough; nil where it is not.
  func agenda(beside room: Rect) -> Agenda? {
    room.columns >= 110 ? page.agenda : nil
  }

  /// The rooms for the blocks of the page and for its agenda.
  func columns(of room: Rect) -> (blocks: Rect, agenda: Rect) {
    var (blocks, agenda) = (room, room)
    blocks.columns = room.columns * 62 / 100
    agenda.column = blocks.maxColumn + 4
    agenda.columns = room.maxColumn - agenda.column
    return (blocks, agenda)
  }

  /// Paints what comes later: whole entries, as many as fit, and no day without one.
  mutating func paintAgenda(_ agenda: Agenda, _ room: Rect, titleRows: Int) {
    canvas.write(
      fit(agenda.title, room.columns), column: room.column, row: room.row, role: .heading)
    let clock = agenda.days.flatMap(\.entries).map { TextWidth.cells($0.clock) }.max() ?? 0
    let indent = clock + 4
    var line = room.row + titleRows
    for (index, day) in agenda.days.enumerated() {
      let top = line + (index > 0 && hasLargeRows ? 1 : 0)
      var next = top + 1
      for entry in day.entries {
        let title = Self.cut(
          TextWidth.wrap(entry.title, room.columns - indent), room.columns - indent, rows: 2)
        guard next + title.count <= room.maxRow else { break }
        if next == top + 1 {
          canvas.write(fit(day.name, room.columns), column: room.column, row: top, role: .quiet)
        }
        if look.hasFills {
          canvas.fill(
            Rect(column: room.column, row: next, columns: 1, rows: title.count),
            .edge(entry.accent))
        }
        canvas.write(entry.clock, column: room.column + 2, row: next, role: .heading)
        for (row, text) in title.enumerated() {
          canvas.write(text, column: room.column + indent, row: next + row, role: .page)
        }
        next += title.count
      }
      guard next > top + 1 else { break }
      line = next
    }
    if let choice = page.choices.firstIndex(where: { $0.role == .details }), line > room.row {
      addTarget(
        Rect(column: room.column, row: room.row, columns: room.columns, rows: line - room.row),
        choice)
    }
  }
}
