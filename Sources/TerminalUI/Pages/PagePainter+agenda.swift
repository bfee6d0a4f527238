nonisolated extension PagePainter {
  /// What is shown next to the blocks of a page where it is wide enough; nil where it is not, or where
  /// something to press stands below the blocks.
  func agenda(beside room: Rect) -> Agenda? {
    room.columns >= Self.widthOfTwo && (hasFaces || hasOnlyText) ? page.agenda : nil
  }

  /// What is shown below everything where many rows are left, and how many it takes.
  func agenda(below room: Rect, left rows: Int) -> (agenda: Agenda, rows: Int)? {
    guard isSpacious, room.columns >= Self.widthOfTwo, agenda(beside: room) == nil,
      rows >= Self.fewestBelow, let agenda = page.agenda
    else { return nil }
    return (agenda, min(rows - 2, Self.mostBelow))
  }

  /// Whether there is nothing but the footer to press.
  private var hasOnlyText: Bool { page.choices.allSatisfy { $0.shape == .footer } }

  /// The columns from which something is shown next to something else.
  private static var widthOfTwo: Int { 110 }
  private static var fewestBelow: Int { 9 }
  private static var mostBelow: Int { 12 }
  /// The narrowest column of a day.
  private static var dayColumns: Int { 34 }

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
    writeTitle(agenda, room)
    var rest = room.split(top: max(1, titleRows)).rest
    for (index, day) in agenda.days.enumerated() {
      let below = rest.split(top: index > 0 && hasLargeRows ? 1 : 0).rest
      let used = paint(day, below, indent: indent(agenda))
      guard used > 0 else { break }
      rest = below.split(top: used).rest
    }
    if let choice = page.choices.firstIndex(where: { $0.role == .details }), rest.row > room.row {
      addTarget(
        Rect(column: room.column, row: room.row, columns: room.columns, rows: rest.row - room.row),
        choice)
    }
  }

  /// Paints the next days side by side below a line.
  mutating func paintAgenda(_ agenda: Agenda, across room: Rect) {
    canvas.write(
      String(repeating: "─", count: room.columns), column: room.column, row: room.row, role: .line)
    let inside = room.split(top: 1).rest
    writeTitle(agenda, inside)
    let days = agenda.days.prefix(room.columns / Self.dayColumns)
    for (day, place) in zip(days, inside.split(top: 2).rest.columns(days.count, gap: 2)) {
      _ = paint(day, place, indent: indent(agenda))
    }
  }

  private mutating func writeTitle(_ agenda: Agenda, _ room: Rect) {
    canvas.write(
      fit(agenda.title, room.columns), column: room.column, row: room.row, role: .heading)
  }

  /// Where titles begin, after the longest time.
  private func indent(_ agenda: Agenda) -> Int {
    (agenda.days.flatMap(\.entries).map { TextWidth.cells($0.clock) }.max() ?? 0) + 4
  }

  /// Paints a day with as many entries as fit; returns the rows used, none if no entry fits.
  private mutating func paint(_ day: Agenda.Day, _ room: Rect, indent: Int) -> Int {
    var next = room.row + 1
    for entry in day.entries {
      let title = Self.cut(
        TextWidth.wrap(entry.title, room.columns - indent), room.columns - indent, rows: 2)
      guard next + title.count <= room.maxRow else { break }
      if next == room.row + 1 {
        canvas.write(fit(day.name, room.columns), column: room.column, row: room.row, role: .quiet)
      }
      if look.hasFills {
        paintEdge(
          of: entry.accent,
          Rect(column: room.column, row: next, columns: 1, rows: title.count))
      }
      canvas.write(entry.clock, column: room.column + 2, row: next, role: .heading)
      for (row, text) in title.enumerated() {
        canvas.write(text, column: room.column + indent, row: next + row, role: .page)
      }
      next += title.count
    }
    return next > room.row + 1 ? next - room.row : 0
  }
}
