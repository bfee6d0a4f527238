nonisolated extension PagePainter {
  /// Numbers that matter, side by side, each over its words; in large where all of them can be.
  mutating func paintFigures(_ figures: [Figure], _ rect: Rect) {
    guard rect.rows > 0 else { return }
    let drawn = drawn(figures, rect.columns)
    let valueRows = drawn?.first?.lines.count ?? 1
    // All values stand in one line, whatever is below them.
    let height = labelRows(figures, rect.columns) + valueRows
    for (index, (figure, box)) in zip(figures, Self.places(figures, rect)).enumerated() {
      let role: Role = figure.isAlarming ? .warning : .figure
      canvas.fill(box, role)
      let label = wrap(figure.label, box.columns, rows: max(1, box.rows - valueRows))
      var top = box.row + max(0, (box.rows - max(height, valueRows + label.count)) / 2)
      if let number = drawn?[index] {
        let start = box.column + (box.columns - number.columns) / 2
        canvas.draw(number, column: start, row: top, role: role)
      } else {
        writeCentred(figure.value, in: box, row: top, role: role)
      }
      top += valueRows
      for (row, line) in label.enumerated() where top + row < box.maxRow {
        writeCentred(line, in: box, row: top + row, role: role)
      }
    }
  }

  /// How many rows figures need.
  func figureRows(_ figures: [Figure], _ columns: Int) -> Int {
    labelRows(figures, columns) + (drawn(figures, columns)?.first?.lines.count ?? 1)
  }

  /// How many rows the figures need below their values.
  private func labelRows(_ figures: [Figure], _ columns: Int) -> Int {
    let room = Rect(column: 0, row: 0, columns: columns, rows: 1)
    return zip(figures, Self.places(figures, room))
      .map { TextWidth.wrap($0.label, $1.columns).count }.max() ?? 1
  }

  /// The values in large, all alike; nil where one of them cannot be drawn or has no room.
  private func drawn(_ figures: [Figure], _ columns: Int) -> [DrawnNumber]? {
    let isOnlyRead = choices { $0 != .footer }.isEmpty
    guard look.faces.style != .blocks,
      isOnlyRead || canvas.size.rows >= Self.leastRowsOfLarge,
      figures.allSatisfy({ DrawnNumber.draws($0.value) })
    else { return nil }
    let room = Rect(column: 0, row: 0, columns: columns, rows: 1)
    let places = Self.places(figures, room)
    return (hasLargeRows ? [8, 6, 5] : isSpacious ? [6, 5] : [5]).lazy
      .map { height in figures.map { DrawnNumber($0.value, height: height) } }
      .first { zip($0, places).allSatisfy { $0.columns <= $1.columns } }
  }

  /// The lowest terminal on which numbers are large above choices.
  private static var leastRowsOfLarge: Int { 24 }

  /// Where each figure stands: all alike, unless a word would have to be broken then.
  private static func places(_ figures: [Figure], _ rect: Rect) -> [Rect] {
    let words = figures.map { figure in
      (figure.label.split(separator: " ") + [figure.value[...]]).map { TextWidth.cells($0) }.max()
        ?? 1
    }
    return rect.columns(minWidths: words, gap: 1)
  }
}
