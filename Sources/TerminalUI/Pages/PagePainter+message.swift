nonisolated extension PagePainter {
  /// Paints the message on its own lines above the footer; returns the rectangle above them. A
  /// message that does not fit is noted on the canvas.
  mutating func paintMessage(_ room: Rect) -> Rect {
    guard let message = page.message else { return room }
    let lines = TextWidth.wrap(message.text, max(1, room.columns - 2 * margin))
    if lines.count > room.rows { canvas.note(problem: message.text) }
    let (rest, band) = room.split(bottom: max(1, lines.count))
    let role: Role =
      message.text.isEmpty ? .page : message.tone == .failed ? .warning : .notice
    canvas.fill(band, role)
    for (row, line) in lines.prefix(band.rows).enumerated() {
      canvas.write(line, column: margin, row: band.row + row, role: role)
    }
    return rest
  }
}
