nonisolated extension PagePainter {
  /// Paints a question over the page, with the seconds that are left in large and as a bar that gets
  /// shorter; nothing below it can be touched.
  mutating func paint(_ box: PageBox) {
    let size = canvas.size
    let width = min(66, size.columns - 6)
    let inner = width - 6
    let number = look.faces.style == .blocks ? nil : DrawnNumber(String(box.seconds), height: 6)
    let text = wrap(box.text, inner - (number.map { $0.columns + 3 } ?? 0), rows: 4)
    let height = max(number?.lines.count ?? 0, text.count)
    let rect = Rect(
      column: (size.columns - width) / 2, row: max(0, (size.rows - height - 6) / 2), columns: width,
      rows: min(size.rows, height + 6))
    // A rim of the page keeps the box apart from what it is on.
    canvas.fill(rect.inset(columns: -1, rows: 0), .page)
    canvas.fill(rect, .focus)
    if !look.hasFills { canvas.frame(rect, .focus, heavy: true) }
    let column = rect.column + 3
    canvas.write(fit(box.title, inner), column: column, row: rect.row + 1, role: .focus)
    let top = rect.row + 3
    for (row, line) in text.enumerated() {
      canvas.write(line, column: column, row: top + row, role: .focus)
    }
    if let number {
      canvas.draw(number, column: column + inner - number.columns, row: top, role: .focus)
    }
    let filled = Int((min(1, max(0, box.share)) * Double(inner)).rounded())
    canvas.write(
      String(repeating: "█", count: filled), column: column, row: rect.maxRow - 2, role: .focus)
    renderedPage.targets = []
    renderedPage.writing = nil
    renderedPage.cursor = Position(column: column, row: rect.row + 1)
  }
}
