nonisolated extension PagePainter {
  /// No line of text is longer: longer ones are hard to follow (Swedish easy-to-read guidelines).
  private var lineLength: Int { 64 }

  /// How many rows a block asks for.
  func rows(of block: Block, _ columns: Int) -> Int {
    switch block {
    case .text(let text): TextWidth.wrap(text, min(columns, lineLength)).count + 1
    case .fact: 1
    case .banner(_, let score): score == nil || !isSpacious ? 2 : 7
    case .schedule(let rows, _): rows.count * (isSpacious ? 2 : 1)
    }
  }

  /// Paints a block at the top of a room and gives the room below it.
  mutating func paint(_ block: Block, in room: Rect) -> Rect {
    let (rect, rest) = room.split(top: rows(of: block, room.columns))
    switch block {
    case .text(let text):
      for (row, line) in TextWidth.wrap(text, min(room.columns, lineLength)).prefix(rect.rows)
        .enumerated()
      { canvas.write(line, column: rect.column, row: rect.row + row, role: .page) }
    case .fact(let name, let value):
      guard rect.rows > 0 else { return rest }
      canvas.write(TextWidth.fit(name, 18), column: rect.column, row: rect.row, role: .quiet)
      canvas.write(
        TextWidth.fit(value, rect.columns - 20), column: rect.column + 20, row: rect.row,
        role: .heading)
    case .banner(let text, let score): paintBanner(text, score, rect)
    case .schedule(let rows, let anchor): paintSchedule(rows, anchor, room)
    }
    return rest
  }

  private mutating func paintBanner(_ text: String, _ score: Int?, _ rect: Rect) {
    let room = Size(columns: rect.columns, rows: rect.rows - 2)
    let face = score.flatMap { faces.face($0, within: room) }?.lines ?? []
    for (row, line) in face.enumerated() {
      canvas.write(line, centredIn: rect, row: rect.row + row, role: .page)
    }
    canvas.write(text, centredIn: rect, row: rect.row + face.count, role: .heading)
  }
}
