nonisolated extension PagePainter {
  /// A text cut to `columns` cells. A cut is noted on the canvas, so that tests find texts that are
  /// too long in any language.
  mutating func fit(_ text: String, _ columns: Int) -> String {
    let fitted = TextWidth.fit(text, columns)
    if fitted != text { canvas.note(problem: text) }
    return fitted
  }

  /// A text wrapped to `columns` cells, with at most `rows` lines. Broken words and missing lines
  /// are noted on the canvas.
  mutating func wrap(_ text: String, _ columns: Int, rows: Int = .max) -> [String] {
    let lines = TextWidth.wrap(text, columns)
    if lines.count > 1 {
      let words = text.split { $0 == " " || $0 == "\n" }
      let isBroken = words.contains { TextWidth.cells($0) > columns }
      if isBroken || lines.count > rows { canvas.note(problem: text) }
    }
    return Array(lines.prefix(max(0, rows)))
  }

  /// So many lines of a text, the last of which says that it goes on.
  static func cut(_ lines: [String], _ columns: Int, rows: Int) -> [String] {
    guard lines.count > rows else { return lines }
    guard rows > 0 else { return [] }
    let rest = lines[(rows - 1)...].joined(separator: " ")
    return lines.prefix(rows - 1) + [TextWidth.fit(rest, columns)]
  }

  /// Writes a text centred in a row of a rectangle, cut if it is too long.
  mutating func writeCentred(_ text: String, in rect: Rect, row: Int, role: Role) {
    canvas.write(fit(text, rect.columns), centredIn: rect, row: row, role: role)
  }
}
