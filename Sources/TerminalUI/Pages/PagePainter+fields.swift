nonisolated extension PagePainter {
  /// The width of the field labels, in cells.
  private var labelWidth: Int {
    let longest = choices(where: \.isField).map { TextWidth.cells(page.choices[$0].label) }.max()
    return min(max(20, (longest ?? 0) + 3), canvas.size.columns / 2)
  }

  /// Paints the fields of a form, one below the other. If they do not all fit, those around the
  /// active field are shown.
  mutating func paintFields(_ fields: [Int], _ room: Rect) {
    guard !fields.isEmpty, room.rows > 0 else { return }
    let active = fields.firstIndex { look(of: $0)?.isActive == true } ?? 0
    let note = wholeNote(fields[active], room)
    let rows = max(1, room.rows - note.count)
    let height = rows >= fields.count * 2 ? 2 : 1
    let shown = min(fields.count, max(1, rows / height))
    let first = min(max(0, active - shown + 1), fields.count - shown)
    for (place, choice) in fields[first..<(first + shown)].enumerated() {
      paintField(
        choice,
        Rect(
          column: room.column, row: room.row + place * height, columns: room.columns, rows: height))
    }
    let below = room.split(top: shown * height).rest
    if note.count > below.rows { canvas.note(problem: look(of: fields[active])?.note ?? "") }
    for (row, line) in note.prefix(below.rows).enumerated() {
      canvas.write(
        line, column: below.column + 2, row: below.row + row,
        role: look(of: fields[active])?.error.isEmpty == true ? .quiet : .warning)
    }
  }

  /// The note on the active field as lines below the form; none if it fits beside the field.
  private func wholeNote(_ choice: Int, _ room: Rect) -> [String] {
    guard let look = look(of: choice), TextWidth.cells(look.note) > noteWidth(room) else {
      return []
    }
    return TextWidth.wrap(look.note, room.columns - 2)
  }

  /// The width of a field's box, in cells.
  private func boxWidth(_ room: Rect) -> Int { min(46, max(20, (room.columns - labelWidth) / 2)) }

  /// The width that is left beside the box, in cells.
  private func noteWidth(_ room: Rect) -> Int {
    room.columns - labelWidth - boxWidth(room) - 2
  }

  private func look(of choice: Int) -> FieldStyle? {
    guard case .field(let look) = page.choices[choice].shape else { return nil }
    return look
  }

  private mutating func paintField(_ choice: Int, _ rect: Rect) {
    guard let look = look(of: choice) else { return }
    let box = Rect(
      column: rect.column + labelWidth, row: rect.row, columns: boxWidth(rect), rows: 1)
    canvas.write(
      (look.isActive ? "▶ " : "  ")
        + fit(page.choices[choice].label, labelWidth - 3), column: rect.column,
      row: rect.row, role: look.isActive ? .heading : .page)
    let role: Role = look.isActive ? .focus : .tile
    canvas.fill(box, role)
    look.chooses ? paintWord(look, box, role) : paintText(look, box, role)
    let note = look.isActive && !wholeNote(choice, rect).isEmpty ? "" : look.note
    canvas.write(
      fit(note, noteWidth(rect)), column: box.maxColumn + 2, row: rect.row,
      role: look.error.isEmpty ? .quiet : .warning)
    addTarget(rect, choice)
  }

  private mutating func paintWord(_ look: FieldStyle, _ box: Rect, _ role: Role) {
    canvas.write("◀", column: box.column, row: box.row, role: role)
    canvas.write("▶", column: box.maxColumn - 1, row: box.row, role: role)
    canvas.write(
      fit(look.value, box.columns - 4), column: box.column + 2, row: box.row, role: role)
  }

  /// Paints the part of the text around the cursor, and the cursor.
  private mutating func paintText(_ look: FieldStyle, _ box: Rect, _ role: Role) {
    let characters = look.value.map { $0.isNewline ? "↵" : $0 }
    guard let cursor = look.cursor else {
      canvas.write(
        fit(String(characters), box.columns - 2), column: box.column + 1, row: box.row,
        role: role)
      return
    }
    var first = 0
    while TextWidth.cells(String(characters[first..<cursor])) > box.columns - 3 { first += 1 }
    let before = canvas.write(
      String(characters[first..<cursor]), column: box.column + 1, row: box.row, role: role)
    let under = cursor < characters.count ? String(characters[cursor]) : " "
    let after = canvas.write(under, column: before, row: box.row, role: .caret)
    if cursor < characters.count {
      canvas.write(
        String(characters[(cursor + 1)...]), column: after, row: box.row, role: role,
        limit: box.maxColumn - after)
    }
    renderedPage.writing = Position(column: before, row: box.row)
  }
}
