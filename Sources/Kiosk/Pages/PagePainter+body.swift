nonisolated extension PagePainter {
  /// Title, what there is to read, the question, and the choices below it.
  mutating func paintBody(_ room: Rect) {
    let area = choiceArea(room)
    let (reading, rest) = room.split(top: room.rows - area)
    let hasQuestion = !page.question.isEmpty
    let questionRows = hasQuestion ? (isSpacious ? 3 : 2) : 0
    let (top, question) = reading.split(bottom: questionRows)
    paintReading(top)
    if hasQuestion { paintQuestion(question) }
    paintChoices(rest)
  }

  private mutating func paintQuestion(_ rect: Rect) {
    let row = rect.row + rect.rows / 2
    let end = canvas.write(
      TextWidth.fit(page.question, rect.columns), column: rect.column, row: row, role: .heading)
    let start = rect.maxColumn - TextWidth.cells(page.hint)
    if start > end + 2 { canvas.write(page.hint, column: start, row: row, role: .quiet) }
  }

  /// The title and the blocks; a schedule takes what the others leave.
  private mutating func paintReading(_ rect: Rect) {
    var rest = rect
    if !page.title.isEmpty {
      let (line, below) = rest.split(top: 1)
      canvas.write(
        TextWidth.fit(page.title, line.columns), column: line.column, row: line.row, role: .heading)
      let start = line.maxColumn - TextWidth.cells(page.aside)
      if start > line.column + TextWidth.cells(page.title) + 2 {
        canvas.write(page.aside, column: start, row: line.row, role: .quiet)
      }
      rest = below.split(top: isSpacious ? 1 : 0).rest
    }
    for block in page.blocks { rest = paint(block, in: rest) }
  }

  /// How many rows the tiles and lines of the page take of a room.
  private func choiceArea(_ room: Rect) -> Int {
    let wanted = readingRows(room.columns) + (page.question.isEmpty ? 0 : isSpacious ? 3 : 2)
    let available = room.rows - wanted
    if !choices(where: { if case .face = $0 { true } else { false } }).isEmpty {
      // The faces are what the page is for: they have their height before a long day's list.
      return min(max(available, room.rows >= 19 ? 9 : 7), 15)
    }
    let tiles = choices { $0 == .tile }.count
    if tiles > 0 {
      let rows = TileGrid(count: tiles, columns: room.columns).rows
      return min(max(available, rows * 3), rows * (isSpacious ? 9 : 7), room.rows)
    }
    let lines = choices { $0 == .row }.count
    return min(max(available, lines), lines * 4)
  }

  /// How many rows the title and the blocks ask for.
  private func readingRows(_ columns: Int) -> Int {
    let title = page.title.isEmpty ? 0 : isSpacious ? 2 : 1
    return page.blocks.reduce(title) { $0 + rows(of: $1, columns) }
  }
}
