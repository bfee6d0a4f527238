nonisolated extension PagePainter {
  /// Paints the title, the blocks, the question, and right below it the choices.
  mutating func paintBody(_ whole: Rect) {
    var room = column(in: whole)
    let titleRows = titleRows(in: room)
    let width = agenda(beside: room) == nil ? room.columns : columns(of: room).blocks.columns
    let needed = titleRows + self.rows(of: page.blocks, width)
    let rows = BodyRows(
      room: room.rows, reading: needed,
      canGrow: hasFaces || page.blocks.contains(where: \.canGrow),
      question: page.question.isEmpty ? 0 : isRoomy(room) ? 3 : 2, choices: choiceRows(room))
    var gap = 0
    if isSpacious, !hasFaces, letterRows == 0, choices(where: \.isField).isEmpty {
      let isFilled = page.blocks.last?.canGrow == true
      var left = max(
        0, room.rows - (isFilled ? rows.reading : needed) - rows.question - rows.choices)
      if let below = agenda(below: room, left: left) {
        let (above, bottom) = room.split(top: room.rows - below.rows)
        paintAgenda(below.agenda, across: bottom)
        (room, left) = (above, left - below.rows)
      }
      // What does not fill a very high terminal stands wider apart, or does not hang from its top.
      if agenda(beside: room) != nil {
        gap = hasLargeRows && left > page.blocks.count ? 1 : 0
      } else if hasLargeRows {
        room = room.split(top: left / 3).rest
      }
    }
    // The title is followed by a blank line if there is a row to spare.
    let hasGap =
      !isSpacious && !page.title.isEmpty && page.question.isEmpty && !hasSchedule
      && rows.reading + rows.choices < room.rows
    let (reading, rest) = room.split(
      top: rows.reading + (hasGap ? 1 : 0) + gap * page.blocks.count)
    let (question, below) = rest.split(top: rows.question)
    if let agenda = agenda(beside: room) {
      // Where nothing stands below, the days to come have the whole height.
      paintReading(columns(of: reading).blocks, titleRows: titleRows, gap: gap)
      paintAgenda(
        agenda, columns(of: hasFaces ? reading : room).agenda, titleRows: titleRows)
    } else {
      paintReading(reading, titleRows: titleRows + (hasGap ? 1 : 0))
    }
    if question.rows > 0 { paintQuestion(question) }
    paintChoices(below.split(top: rows.choices).top)
  }

  /// The room for a page that is read line by line: on a very wide terminal a column in the middle.
  private func column(in room: Rect) -> Rect {
    let isRead =
      choices { $0 != .footer && $0 != .row }.isEmpty
      && page.blocks.allSatisfy { !$0.canGrow && $0.isRead }
    guard isRead, room.columns > Self.widestColumn + 10, agenda(beside: room) == nil else {
      return room
    }
    var column = room
    column.columns = Self.widestColumn
    column.column += (room.columns - column.columns) / 2
    return column
  }

  /// The widest column of text and rows.
  private static var widestColumn: Int { 110 }

  private mutating func paintQuestion(_ rect: Rect) {
    // A long question also takes the blank line above it.
    let isLong = TextWidth.cells(page.question) > rect.columns
    let wrapped = isLong ? TextWidth.wrap(page.question, rect.columns) : []
    let lines =
      isLong && wrapped.count <= rect.rows ? wrapped : [fit(page.question, rect.columns)]
    let top = rect.row + (rect.rows - lines.count + 1) / 2
    var end = rect.column
    for (index, line) in lines.enumerated() {
      end = canvas.write(line, column: rect.column, row: top + index, role: .heading)
    }
    let row = top + lines.count - 1
    let left = rect.maxColumn - end - 2
    if !page.subject.isEmpty, left > 8 {
      end = canvas.write(
        TextWidth.fit(page.subject, left), column: end + 2, row: row, role: .strong)
    }
    let start = rect.maxColumn - TextWidth.cells(page.hint)
    if start > end + 2 { canvas.write(page.hint, column: start, row: row, role: .quiet) }
  }

  /// Paints the title and the blocks; one that can grow gets what the others leave.
  private mutating func paintReading(_ rect: Rect, titleRows: Int, gap: Int = 0) {
    var rest = rect
    if !page.title.isEmpty {
      let (line, below) = rest.split(top: titleRows)
      canvas.write(
        fit(page.title, line.columns), column: line.column, row: line.row, role: .heading)
      let start = line.maxColumn - TextWidth.cells(page.aside)
      if start > line.column + TextWidth.cells(page.title) + 2 {
        canvas.write(page.aside, column: start, row: line.row, role: .quiet)
      }
      rest = below
    }
    for block in page.blocks { rest = paint(block, in: rest).split(top: gap).rest }
  }

  /// Whether the page rates.
  var hasFaces: Bool { page.choices.contains { $0.shape.isFace } }

  /// How high the faces are: the same on every page that has them, whatever stands above, so that
  /// they stay where they are under the next visitor's finger.
  private var faceRows: Int {
    // A face as wide as its tile, its digit, its label, and an edge.
    let most = max(15, (canvas.size.columns - 2 * margin - 8) / 10 + 4)
    return min(most, max(7, (canvas.size.rows - 6) / 2))
  }

  /// Whether the page has a list of sessions.
  private var hasSchedule: Bool {
    page.blocks.contains { if case .schedule = $0 { true } else { false } }
  }

  private func titleRows(in room: Rect) -> Int {
    page.title.isEmpty ? 0 : isRoomy(room) ? 2 : 1
  }

  /// Whether there is room for blank rows around the title and the question: what there is to read
  /// above faces, which have their fixed height, comes first.
  private func isRoomy(_ room: Rect) -> Bool {
    guard isSpacious, hasFaces else { return isSpacious }
    let width = agenda(beside: room) == nil ? room.columns : columns(of: room).blocks.columns
    return 5 + rows(of: page.blocks, width) + faceRows <= room.rows
  }

  /// The fewest and the most rows that the choices in the body need.
  private func choiceRows(_ room: Rect) -> ClosedRange<Int> {
    if hasFaces { return faceRows...faceRows }
    let fields = choices(where: \.isField).count
    let below = choices { $0 == .tile || $0 == .row }.count
    // Below a form there is room for the whole error text.
    if fields > 0 { return (fields + below)...((fields + below) * 2 + (below == 0 ? 3 : 0)) }
    let letters = letterRows
    if letters > 0 { return letters...(letters * (isSpacious ? 5 : 4)) }
    let tiles = choices { $0 == .tile }.count
    if tiles > 0 {
      let rows = grid(tiles, room.columns).rows
      let details = page.choices.filter { $0.shape == .tile }.map(\.details.count).max() ?? 0
      // The text above many rows of tiles needs room too.
      let least = rows > 3 && look.hasFills ? 2 : 3
      let most = details > 1 ? (hasLargeRows ? 18 : 13) : details == 1 && rows > 1 ? 7 : 6
      return (rows * least)...(rows * (hasLargeRows ? max(9, most) : most))
    }
    let lines = choices { $0 == .row }
    let least = lines.map { minRowHeight($0, room.columns) }.reduce(0, +)
    return least...max(least, lines.map { rowHeight($0, room.columns) }.reduce(0, +))
  }
}

nonisolated extension Block {
  /// Whether it is text that is read line by line.
  fileprivate var isRead: Bool {
    switch self {
    case .text, .lines, .fact, .space: true
    default: false
    }
  }

  /// Whether it can make use of more room.
  fileprivate var canGrow: Bool {
    switch self {
    case .banner, .card, .secret, .shares: true
    default: false
    }
  }
}

nonisolated extension ChoiceShape {
  /// Whether it is one of the five faces.
  package var isFace: Bool {
    if case .face = self { return true }
    return false
  }

  /// Whether it is for text input, so that it may be pressed again at once.
  package var isTyped: Bool { isLetter || isField }

  /// Whether it is a key of the on-screen keyboard.
  package var isLetter: Bool {
    if case .letter = self { return true }
    return false
  }

  /// Whether it is a field of a form.
  package var isField: Bool {
    if case .field = self { return true }
    return false
  }
}
