nonisolated extension PagePainter {
  /// Paints how much is done.
  mutating func paintProgress(_ share: Double, _ rect: Rect) {
    guard rect.rows > 0 else { return }
    let bar = Bar(share, length: min(40, rect.columns), track: .shade)
    canvas.write(bar.drawn, column: rect.column, row: rect.row, role: .page)
  }
}
