nonisolated extension PagePainter {
  /// Paints the header; returns the rectangle below it.
  mutating func paintBand(_ room: Rect) -> Rect {
    let (band, rest) = room.split(top: isSpacious ? 3 : 1)
    let role: Role = frame.hasSecondBand ? .secondBand : .band
    canvas.fill(band, role)
    let row = band.row + band.rows / 2
    let margin = band.columns >= 100 ? 4 : 1
    var column = canvas.write(frame.name, column: margin, row: row, role: role)
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

  /// Paints the lines for warnings and notices; returns the rectangle below them.
  mutating func paintNotices(_ room: Rect) -> Rect {
    var rest = room
    let margin = room.columns >= 100 ? 4 : 1
    // If there is not enough room, the sender of the notice is left out.
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

  /// Paints the line above the footer; returns the rectangle above it.
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
