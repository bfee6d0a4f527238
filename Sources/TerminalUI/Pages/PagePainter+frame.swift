nonisolated extension PagePainter {
  /// Paints the header; returns the rectangle below it.
  mutating func paintBand(_ room: Rect) -> Rect {
    let clock = largeClock
    let (band, rest) = room.split(top: clock?.lines.count ?? (isSpacious ? 3 : 1))
    let role: Role = frame.hasSecondBand ? .secondBand : .band
    canvas.fill(band, role)
    if let clock, paintLargeBand(clock, band, role) { return rest }
    let row = band.row + band.rows / 2
    let clockStart = band.maxColumn - margin - TextWidth.cells(frame.clock)
    let column = paintName(row: row, role, before: clockStart)
    let time = frame.day + "   " + frame.clock
    let start = band.maxColumn - margin - TextWidth.cells(time)
    if start > column {
      canvas.write(time, column: start, row: row, role: role)
    } else {
      canvas.write(frame.clock, column: clockStart, row: row, role: role)
    }
    return rest
  }

  /// The time in large, where there is room for it and the font has half blocks.
  private var largeClock: DrawnNumber? {
    guard isSpacious, canvas.size.columns >= 100, look.faces.style != .blocks else { return nil }
    return DrawnNumber(frame.clock, height: hasLargeRows ? 8 : 6)
  }

  /// Paints the header with the time in large, and once more as text with the day, for who reads the
  /// screen with their fingers; says whether there was room.
  private mutating func paintLargeBand(_ clock: DrawnNumber, _ band: Rect, _ role: Role) -> Bool {
    let start = band.maxColumn - margin - clock.columns
    let name = margin + TextWidth.cells(frame.name) + TextWidth.cells(frame.mark) + 6
    guard name < start else { return false }
    let row = band.row + band.rows / 2 - 1
    paintName(row: row, role, before: start)
    canvas.write(
      frame.day + "   " + frame.clock, column: margin, row: row + 1, role: role,
      limit: start - margin)
    canvas.draw(clock, column: start, row: band.row, role: role)
    return true
  }

  /// Writes the name of what the pages are of, and the mark for sample data; returns the column after.
  /// The name is cut if the mark, or what stands from the column `end` on, has no room after it.
  @discardableResult
  private mutating func paintName(row: Int, _ role: Role, before end: Int) -> Int {
    let mark = frame.mark.isEmpty ? 0 : TextWidth.cells(frame.mark) + 4
    let name = TextWidth.fit(frame.name, max(0, end - margin - mark - 1))
    let column = canvas.write(name, column: margin, row: row, role: role)
    guard !frame.mark.isEmpty else { return column }
    return canvas.write(" \(frame.mark) ", column: column + 2, row: row, role: .demo)
  }

  /// Paints the lines for warnings and notices; returns the rectangle below them.
  mutating func paintNotices(_ room: Rect) -> Rect {
    var rest = room
    // If there is not enough room, the sender of the notice is left out.
    let isLong = TextWidth.cells(frame.wholeNotice) > room.columns - 2 * margin
    let notice = isLong ? frame.notice : frame.wholeNotice
    let lines = [(frame.warning, Role.warning), (notice, Role.notice)]
    for (text, role) in lines where !text.isEmpty {
      let words = TextWidth.wrap(text, room.columns - 2 * margin)
      // What everybody is told is not cut in the middle where a second line makes it whole.
      let shown = words.count == 2 ? words : [fit(text, room.columns - 2 * margin)]
      let edge = hasLargeRows ? 1 : 0
      let (band, below) = rest.split(top: shown.count + 2 * edge)
      canvas.fill(band, role)
      for (row, line) in shown.enumerated() {
        canvas.write(line, column: margin, row: band.row + edge + row, role: role)
      }
      rest = below
    }
    return rest
  }

  /// Paints the line above the footer; returns the rectangle above it.
  mutating func paintFootnote(_ room: Rect) -> Rect {
    guard !page.footnote.isEmpty else { return room }
    let (rest, line) = room.split(bottom: isSpacious ? 2 : 1)
    canvas.write(
      fit(page.footnote, line.columns - 2 * margin), column: margin, row: line.row,
      role: .heading)
    return rest
  }
}
