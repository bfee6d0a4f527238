nonisolated extension PagePainter {
  /// The choices that stand in the body of the page.
  mutating func paintChoices(_ room: Rect) {
    let fields = choices(where: \.isField)
    let others = choices { $0 == .tile || $0 == .row }
    let height = room.rows >= fields.count * 2 + others.count ? 2 : 1
    let (written, room) = room.split(
      top: others.isEmpty && !fields.isEmpty
        ? room.rows : min(fields.count * height, room.rows / 2))
    paintFields(fields, written)
    let faces = choices(where: \.isFace)
    let tiles = choices { $0 == .tile }
    let lines = choices { $0 == .row }
    if letterRows > 0 {
      paintLetters(room)
    } else if !faces.isEmpty {
      paintRating(faces, room)
    } else if !tiles.isEmpty {
      let places = grid(tiles.count, room.columns).tiles(
        in: room, gap: isSpacious ? 2 : 1, least: look.hasFills ? 2 : 3,
        alike: tiles.allSatisfy { page.choices[$0].details.isEmpty })
      for (choice, rect) in zip(tiles, places) { paintTile(choice, rect) }
    } else {
      for (choice, rect) in zip(lines, rowPlaces(lines, room)) { paintRow(choice, rect) }
    }
  }

  /// How high a choice as wide as the page is with all its words and a blank line below them.
  func rowHeight(_ choice: Int, _ columns: Int) -> Int {
    let offer = page.choices[choice]
    let room = rowColumns(offer, columns)
    return max(
      3, ([offer.label] + offer.details).map { TextWidth.wrap($0, room).count }.reduce(1, +))
  }

  /// The columns that such a choice has for words.
  private func rowColumns(_ offer: Choice<Void>, _ columns: Int) -> Int {
    columns - TextWidth.cells(offer.key.name) - 6
  }

  /// Each as high as its words where there is room for all, else all alike; what cannot be shared
  /// out stays empty at the end.
  private func rowPlaces(_ lines: [Int], _ room: Rect) -> [Rect] {
    let heights = lines.map { rowHeight($0, room.columns) }
    guard heights.reduce(0, +) <= room.rows else {
      return room.split(top: room.rows / lines.count * lines.count).top.rows(lines.count, gap: 0)
    }
    var rest = room
    return heights.map { height in
      let (place, below) = rest.split(top: height)
      rest = below
      return place
    }
  }

  /// How the tiles stand: none is so narrow that a word of its label would have to be broken.
  func grid(_ count: Int, _ columns: Int) -> TileGrid {
    let words = choices { $0 == .tile }.flatMap { choice in
      page.choices[choice].label.split(separator: " ").map { word in
        TextWidth.cells(word) + TextWidth.cells(page.choices[choice].key.name) + 3
      }
    }
    return TileGrid(
      count: count, columns: columns, wanted: page.tileColumns,
      narrowest: (words.max() ?? 0) + 2)
  }

  /// A key and its words: in the middle of a box, or at its top where any has more to read.
  private mutating func paintTile(_ choice: Int, _ rect: Rect) {
    let offer = page.choices[choice]
    let role = paintBox(choice, rect, .tile)
    let key = " \(offer.key.name) "
    // A low box gives its edge away before its words.
    let words = TextWidth.wrap(
      offer.label, max(1, rect.columns - 3 - TextWidth.cells(key)))
    let isTight = rect.rows < 3 || look.hasFills && words.count > rect.rows - 2
    let inside = rect.inset(columns: 1, rows: isTight ? 0 : 1)
    let (mark, label) = tileLabel(
      choice, columns: inside.columns - TextWidth.cells(key), inside.rows)
    let indent = TextWidth.cells(key + mark)
    // Where a box is too low for what there is to read, it gives its lower edge away as well.
    let isEdgeFree = look.hasFills && state.focus != choice && rect.rows > 2
    let rows = inside.rows - label.count
    let wanted = offer.details.map { TextWidth.wrap($0, inside.columns).count }.reduce(0, +)
    let details = details(
      offer.details, columns: inside.columns,
      rows: rows + (isEdgeFree && rows < min(wanted, 2) ? 1 : 0))
    let width = min(inside.columns, indent + (label.map { TextWidth.cells($0) }.max() ?? 0))
    // Beside tiles with more to read all keys stand in one line.
    let isAlone = choices { $0 == .tile }.allSatisfy { page.choices[$0].details.isEmpty }
    let left = isAlone ? inside.column + (inside.columns - width) / 2 : inside.column
    // The keys of a row stand in one line, also beside a label of two lines.
    let middle = max(0, min((inside.rows - 1) / 2, inside.rows - label.count))
    let top = inside.row + (isAlone ? middle : 0)
    let column = canvas.write(key, column: left, row: top, role: .key)
    canvas.write(mark, column: column, row: top, role: role)
    for (row, line) in label.prefix(inside.rows).enumerated() {
      canvas.write(
        line, column: left + indent, row: top + row, role: heading(role), limit: inside.columns)
    }
    for (row, line) in details.enumerated() {
      canvas.write(line, column: inside.column, row: top + label.count + row, role: role)
    }
  }

  /// What stands between a tile's key and its label, and the label in lines. A heading or a word
  /// that would just not fit goes up to the tile's edge, and the mark of the focus up to it.
  private mutating func tileLabel(
    _ choice: Int, columns: Int, _ rows: Int
  ) -> (mark: String, lines: [String]) {
    let offer = page.choices[choice]
    let mark = state.focus == choice ? "▶ " : " "
    let usual = columns - TextWidth.cells(mark)
    // With the blank column before the edge, which has no line where tiles are filled.
    let isWhole = !offer.details.isEmpty || !offer.label.contains(" ")
    if look.hasFills, isWhole, usual..<columns ~= TextWidth.cells(offer.label) - 1 {
      return (String(mark.prefix(1)), [offer.label])
    }
    return (mark, wrap(offer.label, usual, rows: max(1, rows)))
  }

  /// The role of a tile's most important words.
  func heading(_ role: Role) -> Role { role == .tile ? .tileHeading : role }

  /// Lines in a tile: whole where there is room to break them; of several, those that can be
  /// whole, with the number of those that are left out.
  private mutating func details(_ lines: [String], columns: Int, rows: Int) -> [String] {
    if rows < 1 { return [] }
    let wrapped = lines.map { TextWidth.wrap($0, columns) }
    if wrapped.joined().count <= rows { return Array(wrapped.joined()) }
    if lines.count == 1 { return lines.map { fit($0, columns) } }
    var room = rows - 1
    let kept = wrapped.prefix { lines in
      room -= lines.count
      return room >= 0
    }
    if kept.isEmpty, rows > 1 { return [TextWidth.fit(lines[0], columns), "+ \(lines.count - 1)"] }
    return kept.joined() + ["+ \(lines.count - kept.count)"]
  }

  /// A choice as wide as the page.
  private mutating func paintRow(_ choice: Int, _ rect: Rect) {
    let offer = page.choices[choice]
    let words = [offer.label] + offer.details
    let room = rowColumns(offer, rect.columns)
    let whole = words.map { TextWidth.cells($0) > room ? TextWidth.wrap($0, room) : [$0] }
    let isWhole = rect.rows > 1 && whole.joined().count <= rect.rows
    var box = rect
    // The blank line below goes where the words need it.
    if rect.rows >= 3, !isWhole || whole.joined().count < rect.rows { box.rows -= 1 }
    let role = role(of: choice, .tile)
    canvas.fill(box, role)
    let key = canvas.write(" \(offer.key.name) ", column: box.column, row: box.row, role: .key)
    let column = canvas.write(
      state.focus == choice ? " ▶ " : "   ", column: key, row: box.row, role: role)
    let lines =
      isWhole ? Array(whole.joined()) : box.rows > 1 ? words : [words.joined(separator: "  ")]
    let headings = isWhole ? whole[0].count : 1
    for (row, line) in lines.prefix(box.rows).enumerated() {
      canvas.write(
        fit(line, box.maxColumn - column - 1), column: column, row: box.row + row,
        role: row < headings ? heading(role) : role)
    }
    addTarget(rect, choice)
  }

  /// The box of a choice; the whole of it is what a finger meets. Gives the role of its inside.
  mutating func paintBox(_ choice: Int, _ rect: Rect, _ role: Role) -> Role {
    let role = self.role(of: choice, role)
    canvas.fill(rect, role)
    let isFocused = state.focus == choice
    if isFocused || !look.hasFills { canvas.frame(rect, role, heavy: isFocused) }
    addTarget(rect, choice)
    return role
  }
}
