nonisolated extension PagePainter {
  /// Paints the card above the faces: the result of the press beside its face, and below it the
  /// question with its answers.
  mutating func paintCard(_ card: Card, _ rect: Rect) {
    let ground = card.score.map(Role.face) ?? .tileHeading
    canvas.fill(rect, ground)
    var room = rect.inset(columns: rect.columns >= 100 ? 3 : 1, rows: rect.rows >= 8 ? 1 : 0)
    let answers = choices { $0 == .answer }
    if let score = card.score { room = paintFace(score, in: room, ground) }
    let lines = wrap(card.text, room.columns, rows: max(1, room.rows))
    guard !answers.isEmpty else {
      writeLines(lines, at: room.row + max(0, (room.rows - lines.count) / 2), in: room, ground)
      return
    }
    let questions = wrap(card.question, room.columns, rows: max(1, room.rows - lines.count - 2))
    let rest = room.rows - lines.count - questions.count
    // Related parts stay together, in the middle of a tall card.
    let tileRows = min(rest, 3 + min(2, max(0, rest - 5)))
    let air = min(1, rest - tileRows)
    let below = min(1, rest - tileRows - air)
    let top = room.row + (rest - tileRows - air - below) / 2
    writeLines(lines, at: top, in: room, ground)
    writeLines(questions, at: top + lines.count + air, in: room, ground)
    let row = top + lines.count + air + questions.count + below
    paintAnswers(
      answers, Rect(column: room.column, row: row, columns: room.columns, rows: tileRows))
  }

  private mutating func writeLines(_ lines: [String], at top: Int, in room: Rect, _ role: Role) {
    for (row, line) in lines.enumerated() {
      canvas.write(line, column: room.column, row: top + row, role: role)
    }
  }

  /// Paints the answers side by side, none of them much wider than its label.
  private mutating func paintAnswers(_ answers: [Int], _ room: Rect) {
    let gap = room.columns < 90 ? 1 : 2
    var tiles = room
    tiles.columns = min(room.columns, answers.count * 30 + (answers.count - 1) * gap)
    let places = tiles.columns(minWidths: answers.map(minWidth), gap: gap)
    let isBeside = zip(answers, places).allSatisfy { answer, place in
      answerWidth(answer) <= place.columns - 2
    }
    for (answer, place) in zip(answers, places) { paintAnswer(answer, place, isBeside) }
  }

  /// The narrowest width of an answer, in cells, at which no word below its key has to be broken.
  private func minWidth(_ choice: Int) -> Int {
    let words = page.choices[choice].label.split(separator: " ").map { TextWidth.cells($0) }
    return (words.max() ?? 0) + 2
  }

  /// Paints the face of a score at the left of a wide enough rectangle; returns the rectangle
  /// beside it.
  private mutating func paintFace(_ score: Int, in room: Rect, _ ground: Role) -> Rect {
    let most = Size(columns: min(20, room.columns / 5), rows: room.rows)
    guard room.columns >= 76, let face = look.faces.face(score, within: most) else { return room }
    let top = room.row + (room.rows - face.rows) / 2
    canvas.draw(face, column: room.column, row: top, role: ground)
    var rest = room
    rest.column += face.columns + 4
    rest.columns -= face.columns + 4
    return rest
  }

  /// The width of an answer's key and label on one line, in cells.
  private func answerWidth(_ choice: Int) -> Int {
    TextWidth.cells(page.choices[choice].key.name) + 3
      + TextWidth.cells(page.choices[choice].label)
  }

  /// Paints an answer; its label is beside its key, or below it if the tile is narrow.
  private mutating func paintAnswer(_ choice: Int, _ rect: Rect, _ isBeside: Bool) {
    let offer = page.choices[choice]
    let role = role(of: choice, .tile)
    canvas.fill(rect, role)
    addTarget(rect, choice)
    let inside = rect.inset(columns: 1)
    let details = offer.details.joined(separator: "  ")
    let label =
      isBeside
      ? [offer.label] : wrap(offer.label, inside.columns, rows: max(1, rect.rows - 1))
    let rows = isBeside ? (details.isEmpty ? 1 : 2) : 1 + label.count
    let top = rect.row + max(0, (rect.rows - rows) / 2)
    let key = canvas.write(" \(offer.key.name) ", column: inside.column, row: top, role: .key)
    canvas.write(state.focus == choice ? "▶" : " ", column: key, row: top, role: role)
    // Details are shown only if they fit beside the label.
    let detailsRow = isBeside ? top + 1 : top
    if detailsRow < rect.maxRow, TextWidth.cells(details) < inside.maxColumn - key {
      canvas.write(details, column: key + 1, row: detailsRow, role: role)
    }
    for (row, line) in label.enumerated() {
      canvas.write(
        line, column: isBeside ? key + 1 : inside.column, row: isBeside ? top : top + 1 + row,
        role: heading(role))
    }
  }
}
