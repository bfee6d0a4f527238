nonisolated extension PagePainter {
  /// The longest line of text in cells; longer ones are hard to follow (Swedish easy-to-read
  /// guidelines).
  private var lineLength: Int { 64 }

  /// The number of rows that a block needs.
  func rows(of block: Block, _ columns: Int) -> Int {
    switch block {
    case .text(let text): TextWidth.wrap(text, min(columns, lineLength)).count + 1
    case .lines(let lines): spacedLines(lines, columns).count + 1
    case .fact(_, let value): factLines(value, columns).count
    case .code(let code): TextWidth.wrap(codeWords(code), min(columns, lineLength)).count + 1
    case .card: 4
    case .secret: 3
    case .banner(let text, _): TextWidth.wrap(text, min(columns, lineLength)).count + 2
    case .schedule(let rows, _): scheduleRows(rows, columns)
    case .notice, .progress: 2
    case .space: 2
    case .trend(let trend): trendRows(trend, columns)
    case .writing: isSpacious ? 4 : 3
    case .figures(let figures): figureRows(figures, columns) + (isSpacious ? 2 : 1)
    case .shares(let shares): shareRows(shares, columns)
    case .faces: min(18, canvas.size.rows - 8)
    case .table(let table):
      tableRows(table, columns)
    case .beside(let left, let right, let share):
      max(
        rows(of: left, columns * share / 100), rows(of: right, columns * (100 - share) / 100 - 3))
    }
  }

  private func tableRows(_ table: Table, _ room: Int) -> Int {
    let columns = TableColumns(table, columns: room)
    return table.rows.reduce(1) { $0 + columns.height(of: $1.texts) + (table.isSpaced ? 1 : 0) }
      + (table.header.isEmpty ? 0 : columns.height(of: table.header))
  }

  private func scheduleRows(_ rows: [ScheduleRow], _ columns: Int) -> Int {
    let columns = ScheduleColumns(rows, columns: columns)
    // Where faces stand below it, it gets what they leave.
    return rows.reduce(hasFaces ? 0 : 1) { $0 + columns.lines(of: $1, .close) }
  }

  /// The lines, wrapped if too long, with blank lines between them if the page has room.
  private func spacedLines(_ lines: [String], _ columns: Int) -> [String] {
    let wrapped = lines.map { TextWidth.wrap($0, min(columns, lineLength)) }
    let count = wrapped.joined().count
    let others = page.blocks.count + (isSpacious ? 16 : 9)
    guard count + lines.count + others <= canvas.size.rows else { return Array(wrapped.joined()) }
    return Array(wrapped.joined(separator: [""]))
  }

  /// The value of a fact as lines, to the right of its name.
  private func factLines(_ value: String, _ columns: Int) -> [String] {
    let room = max(1, columns - 20)
    return TextWidth.cells(value) <= room ? [value] : TextWidth.wrap(value, room)
  }

  /// The number of rows that blocks need one below the other.
  func rows(of blocks: [Block], _ columns: Int) -> Int {
    blocks.reduce(0) { $0 + rows(of: $1, columns) }
  }

  /// Paints a block at the top of a rectangle; returns the rectangle below it.
  mutating func paint(_ block: Block, in room: Rect) -> Rect {
    let (rect, rest) = room.split(top: rows(of: block, room.columns))
    switch block {
    case .text(let text): paintText(text, rect)
    case .code(let code): paintText(codeWords(code), rect)
    case .lines(let lines):
      for (row, line) in spacedLines(lines, room.columns).prefix(rect.rows).enumerated() {
        canvas.write(line, column: rect.column, row: rect.row + row, role: .page)
      }
    case .fact(let name, let value):
      guard rect.rows > 0 else { return rest }
      canvas.write(fit(name, 18), column: rect.column, row: rect.row, role: .quiet)
      let lines = factLines(value, rect.columns)
      if lines.count > rect.rows { canvas.note(problem: value) }
      for (row, line) in lines.prefix(rect.rows).enumerated() {
        canvas.write(
          fit(line, rect.columns - 20), column: rect.column + 20, row: rect.row + row,
          role: .heading)
      }
    case .banner(let text, let score):
      // Only the last block can grow.
      let isLast = block == page.blocks.last
      paintBanner(text, score, isLast ? room : rect)
    case .card(let card): paintCard(card, room)
    case .secret(let typed, let all, _):
      let dots = (0..<all).map { $0 < typed ? "●" : "○" }.joined(separator: "  ")
      paintBanner(dots, nil, block == page.blocks.last ? room : rect)
    case .schedule(let rows, let anchor): paintSchedule(rows, anchor, room)
    case .notice(let text):
      let line = rect.split(top: 1).top
      canvas.fill(line, .notice)
      if line.rows > 0 {
        canvas.write(
          fit(text, line.columns - 2), column: line.column + 1, row: line.row,
          role: .notice)
      }
    case .writing(let text): paintWriting(text, rect)
    case .figures(let figures):
      paintFigures(figures, isSpacious ? rect.split(bottom: 1).rest : rect)
    case .shares(let shares): paintShares(shares, block == page.blocks.last ? room : rect)
    case .faces(let columns): paintFaces(columns, rect)
    case .table(let table): paintTable(table, rect)
    case .trend(let trend): paintTrend(trend, rect)
    case .progress(let share): paintProgress(share, rect)
    case .space: break
    case .beside(let left, let right, let share): paintBeside(left, right, share, room)
    }
    return rest
  }

  private mutating func paintText(_ text: String, _ rect: Rect) {
    let lines = wrap(text, min(rect.columns, lineLength), rows: rect.rows)
    for (row, line) in lines.enumerated() {
      canvas.write(line, column: rect.column, row: rect.row + row, role: .page)
    }
  }

  /// Paints two columns of blocks with a line between them.
  private mutating func paintBeside(
    _ left: [Block], _ right: [Block], _ share: Int, _ room: Rect
  ) {
    var (one, two) = (room, room)
    one.columns = room.columns * share / 100 - 1
    two.column = one.maxColumn + 3
    two.columns = room.maxColumn - two.column
    for row in room.row..<max(room.row, room.maxRow) {
      canvas.write("│", column: one.maxColumn + 1, row: row, role: .line)
    }
    for block in left { one = paint(block, in: one) }
    for block in right { two = paint(block, in: two) }
  }

  /// Paints the largest face that fits, and the text below it, centred.
  private mutating func paintBanner(_ text: String, _ score: Int?, _ rect: Rect) {
    let lines = wrap(
      text, evenLength(text, min(rect.columns, lineLength)), rows: max(1, rect.rows))
    let room = Size(columns: rect.columns, rows: rect.rows - lines.count - 2)
    let face = score.flatMap { look.faces.face($0, within: room) }
    let words = (face?.rows).map { $0 + 1 } ?? 0
    let top = rect.row + max(0, (rect.rows - words - lines.count) / 2)
    if let face { canvas.draw(face, centredIn: rect, row: top, role: .page) }
    for (row, line) in lines.enumerated() {
      writeCentred(line, in: rect, row: top + words + row, role: .heading)
    }
  }

  /// The line length at which all lines of a text are about equally long.
  private func evenLength(_ text: String, _ most: Int) -> Int {
    let count = TextWidth.wrap(text, most).count
    let longest = text.split(separator: " ").map { TextWidth.cells($0) }.max() ?? 0
    guard count > 1, longest < most else { return most }
    return (max(1, longest)...most).first { TextWidth.wrap(text, $0).count == count } ?? most
  }
}
