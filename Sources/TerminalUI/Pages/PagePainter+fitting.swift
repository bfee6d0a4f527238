nonisolated extension PagePainter {
  /// A text cut to its place; that it was cut is noted, so that a test can see to it that no
  /// language's words are.
  mutating func fit(_ text: String, _ columns: Int) -> String {
    let fitted = TextWidth.fit(text, columns)
    if fitted != text { canvas.note(trouble: text) }
    return fitted
  }

  /// A text in lines of its place, of which at most `rows` are shown; that a word was broken or a
  /// line left out is noted.
  mutating func wrap(_ text: String, _ columns: Int, rows: Int = .max) -> [String] {
    let lines = TextWidth.wrap(text, columns)
    if lines.count > 1 {
      let words = text.split { $0 == " " || $0 == "\n" }
      let isBroken = words.contains { TextWidth.cells($0) > columns }
      if isBroken || lines.count > rows { canvas.note(trouble: text) }
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

  /// Writes a text in the middle of a rectangle's row, cut where there is no room.
  mutating func writeCentred(_ text: String, in rect: Rect, row: Int, role: Role) {
    canvas.write(fit(text, rect.columns), centredIn: rect, row: row, role: role)
  }
}
