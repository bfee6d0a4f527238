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
    // What is said comes before who says it.
    let isLong = TextWidth.cells(frame.wholeNotice) > room.columns - 2 * margin
    let notice = isLong ? frame.notice : frame.wholeNotice
    let lines = [(frame.warning, Role.warning), (notice, Role.notice)]
    for (text, role) in lines where !text.isEmpty {
      let (line, below) = rest.split(top: 1)
      canvas.fill(line, role)
      canvas.write(
        fit(text, line.columns - 2 * margin), column: margin, row: line.row, role: role)
      rest = below
    }
    return rest
  }

  /// The line above the foot; gives the room above it.
  mutating func paintFootnote(_ room: Rect) -> Rect {
    guard !page.footnote.isEmpty else { return room }
    let margin = room.columns >= 100 ? 4 : 1
    let (rest, line) = room.split(bottom: isSpacious ? 2 : 1)
    canvas.write(
      fit(page.footnote, line.columns - 2 * margin), column: margin, row: line.row,
      role: .heading)
    return rest
  }
}
