nonisolated extension PagePainter {
  /// Paints a trend with its caption below.
  mutating func paintTrend(_ values: [Double?], _ caption: String, _ rect: Rect) {
    // The latest values are worth most where there is not room for all.
    let columns = Sparkline.lines(values.suffix(rect.columns))
    let lines = columns + wrap(caption, rect.columns, rows: max(0, rect.rows - columns.count))
    for (row, line) in lines.prefix(rect.rows).enumerated() {
      canvas.write(line, column: rect.column, row: rect.row + row, role: .page)
    }
  }

  /// Paints how much is done.
  mutating func paintProgress(_ share: Double, _ rect: Rect) {
    guard rect.rows > 0 else { return }
    let bar = Bar(share, length: min(40, rect.columns), track: .shade)
    canvas.write(bar.drawn, column: rect.column, row: rect.row, role: .page)
  }
}
