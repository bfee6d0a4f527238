nonisolated extension PagePainter {
  /// What came of the last press, on lines of its own above the foot that nothing else gets; gives
  /// the room above. A sentence that has no room is noted as a trouble.
  mutating func paintMessage(_ room: Rect) -> Rect {
    guard let message = page.message else { return room }
    let margin = room.columns >= 100 ? 4 : 1
    let lines = TextWidth.wrap(message.text, max(1, room.columns - 2 * margin))
    if lines.count > room.rows { canvas.note(trouble: message.text) }
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
