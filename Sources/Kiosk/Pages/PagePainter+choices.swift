nonisolated extension PagePainter {
  /// The choices that stand in the body of the page.
  mutating func paintChoices(_ room: Rect) {
    let faces = choices { if case .face = $0 { true } else { false } }
    let tiles = choices { $0 == .tile }
    let lines = choices { $0 == .row }
    if !faces.isEmpty {
      for (choice, rect) in zip(faces, room.columns(faces.count, gap: room.columns < 90 ? 1 : 2)) {
        paintFace(choice, rect)
      }
    } else if !tiles.isEmpty {
      let grid = TileGrid(count: tiles.count, columns: room.columns)
      for (choice, rect) in zip(tiles, grid.tiles(in: room, gap: isSpacious ? 2 : 1)) {
        paintTile(choice, rect)
      }
    } else {
      for (choice, rect) in zip(lines, room.rows(lines.count, gap: 0)) { paintRow(choice, rect) }
    }
  }

  /// A face, its digit, its word.
  private mutating func paintFace(_ choice: Int, _ rect: Rect) {
    guard case .face(let score) = page.choices[choice].shape else { return }
    let role = paintBox(choice, rect, .face(score))
    let inside = rect.inset(columns: 1, rows: 1)
    let room = Size(columns: inside.columns, rows: inside.rows - 2)
    let face = faces.face(score, within: room)?.lines ?? []
    let top = inside.row + max(0, (room.rows - face.count) / 2)
    for (row, line) in face.enumerated() {
      canvas.write(line, centredIn: inside, row: top + row, role: role)
    }
    let offer = page.choices[choice]
    let key = state.focus == choice ? "▶ \(offer.key.name) ◀" : offer.key.name
    canvas.write(key, centredIn: inside, row: inside.maxRow - 2, role: role)
    canvas.write(offer.label, centredIn: inside, row: inside.maxRow - 1, role: role)
  }

  /// A key and its words, in the middle of a box.
  private mutating func paintTile(_ choice: Int, _ rect: Rect) {
    let offer = page.choices[choice]
    let role = paintBox(choice, rect, .tile)
    let inside = rect.inset(columns: 2, rows: 1)
    let keyRole = role == .tile ? Role.tileKey : role
    let key = (state.focus == choice ? "▶ " : "") + offer.key.name + "  "
    let label = TextWidth.wrap(offer.label, inside.columns - TextWidth.cells(key))
    guard offer.details.isEmpty else {
      let column = canvas.write(key, column: inside.column, row: inside.row, role: keyRole)
      canvas.write(
        TextWidth.fit(offer.label, inside.maxColumn - column), column: column, row: inside.row,
        role: keyRole)
      for (row, line) in offer.details.prefix(max(0, inside.rows - 1)).enumerated() {
        canvas.write(
          TextWidth.fit(line, inside.columns), column: inside.column, row: inside.row + 1 + row,
          role: role)
      }
      return
    }
    let top = inside.row + max(0, (inside.rows - label.count) / 2)
    let width = TextWidth.cells(key) + (label.map { TextWidth.cells($0) }.max() ?? 0)
    let start = inside.column + max(0, (inside.columns - width) / 2)
    for (row, line) in label.prefix(inside.rows).enumerated() {
      let column = start + TextWidth.cells(key)
      if row == 0 { canvas.write(key, column: start, row: top, role: keyRole) }
      canvas.write(line, column: column, row: top + row, role: role)
    }
  }

  /// A choice as wide as the page.
  private mutating func paintRow(_ choice: Int, _ rect: Rect) {
    let offer = page.choices[choice]
    var box = rect
    if rect.rows >= 3 { box.rows -= 1 }
    let role = role(of: choice, .tile)
    canvas.fill(box, role)
    let keyRole = role == .tile ? Role.tileKey : role
    let mark = state.focus == choice ? "▶" : " "
    let column = canvas.write(
      "\(mark)\(offer.key.name)  ", column: box.column, row: box.row, role: keyRole)
    let lines = box.rows > 1 ? [offer.label] + offer.details : [([offer.label] + offer.details).joined(separator: "  ")]
    for (row, line) in lines.prefix(box.rows).enumerated() {
      canvas.write(
        TextWidth.fit(line, box.maxColumn - column - 1), column: column, row: box.row + row,
        role: row == 0 ? keyRole : role)
    }
    addTarget(rect, choice)
  }

  /// The box of a choice; the whole of it is what a finger meets. Gives the role of its inside.
  private mutating func paintBox(_ choice: Int, _ rect: Rect, _ role: Role) -> Role {
    let role = self.role(of: choice, role)
    canvas.fill(rect, role)
    canvas.frame(rect, role, heavy: state.focus == choice)
    addTarget(rect, choice)
    return role
  }
}
