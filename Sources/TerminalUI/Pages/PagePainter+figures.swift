nonisolated extension PagePainter {
  /// Numbers that matter, side by side, each over its words.
  mutating func paintFigures(_ figures: [Figure], _ rect: Rect) {
    guard rect.rows > 0 else { return }
    // All values stand in one line, whatever is below them.
    let height = labelRows(figures, rect.columns) + 1
    for (figure, box) in zip(figures, Self.places(figures, rect)) {
      let role: Role = figure.isAlarming ? .warning : .figure
      canvas.fill(box, role)
      let label = wrap(figure.label, box.columns, rows: max(1, box.rows - 1))
      let lines = ([figure.value] + label).suffix(max(1, box.rows))
      let top = box.row + max(0, (box.rows - max(height, lines.count)) / 2)
      for (row, line) in lines.enumerated() {
        writeCentred(line, in: box, row: top + row, role: role)
      }
    }
  }

  /// How many rows the figures need below their values.
  func labelRows(_ figures: [Figure], _ columns: Int) -> Int {
    let room = Rect(column: 0, row: 0, columns: columns, rows: 1)
    return zip(figures, Self.places(figures, room))
      .map { TextWidth.wrap($0.label, $1.columns).count }.max() ?? 1
  }

  /// Where each figure stands: all alike, unless a word would have to be broken then.
  private static func places(_ figures: [Figure], _ rect: Rect) -> [Rect] {
    let words = figures.map { figure in
      (figure.label.split(separator: " ") + [figure.value[...]]).map { TextWidth.cells($0) }.max()
        ?? 1
    }
    return rect.columns(minWidths: words, gap: 1)
  }
}
