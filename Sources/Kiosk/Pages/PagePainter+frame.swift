nonisolated extension PagePainter {
  /// The band at the top; gives the room below it.
  mutating func paintBand(_ room: Rect) -> Rect {
    let (band, rest) = room.split(top: isSpacious ? 3 : 1)
    let role: Role = frame.isStaff ? .staffBand : .band
    canvas.fill(band, role)
    let row = band.row + band.rows / 2
    let margin = band.columns >= 100 ? 4 : 1
    var column = canvas.write(frame.place, column: margin, row: row, role: role)
    if !frame.mark.isEmpty {
      column = canvas.write(" \(frame.mark) ", column: column + 2, row: row, role: .demo)
    }
    let time = frame.day + "   " + frame.clock
    let start = band.maxColumn - margin - TextWidth.cells(time)
    if start > column {
      canvas.write(time, column: start, row: row, role: role)
    } else {
      let clock = band.maxColumn - margin - TextWidth.cells(frame.clock)
      canvas.write(frame.clock, column: clock, row: row, role: role)
    }
    return rest
  }

  /// One line for each thing that people should know; gives the room below.
  mutating func paintNotices(_ room: Rect) -> Rect {
    var rest = room
    let margin = room.columns >= 100 ? 4 : 1
    let lines = [(frame.warning, Role.warning), (frame.notice, Role.notice)]
    for (text, role) in lines where !text.isEmpty {
      let (line, below) = rest.split(top: 1)
      canvas.fill(line, role)
      canvas.write(
        fit(text, line.columns - 2 * margin), column: margin, row: line.row, role: role)
      rest = below
    }
    return rest
  }

  /// The row of choices at the foot: back to the left and the languages to the right, on every
  /// page at the same place; gives the room above.
  mutating func paintFoot(_ room: Rect) -> Rect {
    let foot = choices { $0 == .foot }
    let (rest, band) = room.split(bottom: room.maxRow >= 24 ? 3 : 1)
    canvas.fill(band, .foot)
    guard let last = foot.last else { return rest }
    // The keys stand in line with the page above.
    let margin = band.columns >= 100 ? 3 : 0
    let isTight = foot.map { footWidth($0) }.reduce(0, +) > band.columns - 2 * margin
    let lastWidth = min(band.columns / 2, footWidth(last) - (isTight ? Self.footAir : 0))
    var left = band.inset(columns: margin)
    left.columns -= lastWidth
    for (choice, rect) in zip(foot.dropLast(), footColumns(left, foot.dropLast(), isTight)) {
      paintFootChoice(choice, rect)
    }
    paintFootChoice(
      last,
      Rect(column: left.maxColumn, row: band.row, columns: lastWidth, rows: band.rows))
    return rest
  }

  /// What a choice at the foot gives away first where there are many.
  private static var footAir: Int { 2 }

  private func footWidth(_ choice: Int) -> Int {
    TextWidth.cells(page.choices[choice].label) + 6
      + TextWidth.cells(page.choices[choice].key.name)
  }

  /// Each choice as wide as its words and the same share of the air.
  private func footColumns(
    _ room: Rect, _ choices: some Collection<Int>, _ isTight: Bool
  ) -> [Rect] {
    let widths = choices.map { footWidth($0) - (isTight ? Self.footAir : 0) }
    let air = max(0, room.columns - widths.reduce(0, +)) / max(1, choices.count)
    var column = room.column
    return widths.map { width in
      let rect = Rect(
        column: column, row: room.row, columns: min(width + min(air, 4), room.maxColumn - column),
        rows: room.rows)
      column = rect.maxColumn
      return rect
    }
  }

  private mutating func paintFootChoice(_ choice: Int, _ rect: Rect) {
    let offer = page.choices[choice]
    let role = role(of: choice, .foot)
    canvas.fill(rect, role)
    let row = rect.row + rect.rows / 2
    let keyRole = role == .foot ? Role.footKey : role
    let column = canvas.write(
      " \(offer.key.name) ", column: rect.column + 1, row: row, role: keyRole)
    let mark = state.focus == choice ? "▶" : " "
    canvas.write(
      mark + fit(offer.label, rect.maxColumn - column - 1), column: column, row: row,
      role: role)
    addTarget(rect, choice)
  }
}
