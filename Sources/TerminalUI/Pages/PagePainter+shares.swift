nonisolated extension PagePainter {
  /// Paints bars one below the other, the largest share as long as there is room, each with its value
  /// at its end.
  mutating func paintShares(_ shares: [Share], _ rect: Rect) {
    guard !shares.isEmpty, rect.rows >= shares.count else { return }
    // The last row stays blank, as after any block.
    let height = min(Self.highestShare, max(1, (rect.rows - 1) / shares.count))
    // Bars that touch would look like one.
    let thick = max(1, height - 1)
    let values = shares.map { drawn($0.value, rows: thick) }
    let valueWidth = zip(shares, values).map { $1?.columns ?? TextWidth.cells($0.value) }.max() ?? 0
    let labelWidth = Self.labelWidth(shares, rect.columns)
    let start = rect.column + labelWidth + 2
    let length = max(0, min(Self.longestShare, rect.maxColumn - start - valueWidth - 2))
    let most = max(0.01, shares.map(\.share).max() ?? 1)
    for (index, (share, value)) in zip(shares, values).enumerated() {
      let box = Rect(
        column: rect.column, row: rect.row + index * height, columns: rect.columns, rows: thick)
      let label = wrap(share.label, labelWidth, rows: thick)
      for (row, line) in label.enumerated() {
        canvas.write(
          line, column: box.column, row: box.row + (thick - label.count) / 2 + row, role: .page)
      }
      // Little is not nothing.
      let filled = max(
        share.share > 0 ? 1 : 0, Int((share.share / most * Double(length)).rounded()))
      let bar = String(
        repeating: height == 1 && look.faces.style != .blocks ? "▄" : "█", count: max(0, filled))
      for row in 0..<thick { canvas.write(bar, column: start, row: box.row + row, role: .bar) }
      let end = start + filled + 1
      if let value {
        let top = box.row + (thick - value.lines.count) / 2
        canvas.draw(value, column: end, row: top, role: .figure)
      } else {
        canvas.write(share.value, column: end, row: box.row + (thick - 1) / 2, role: .figure)
      }
    }
  }

  /// The fewest rows that shares need, with the blank one after them.
  func shareRows(_ shares: [Share], _ columns: Int) -> Int {
    let width = Self.labelWidth(shares, columns)
    let lines = shares.map { TextWidth.wrap($0.label, width).count }.max() ?? 1
    // Labels of several lines need a blank one between them.
    return shares.count * (lines == 1 ? 1 : lines + 1) + 1
  }

  private static func labelWidth(_ shares: [Share], _ columns: Int) -> Int {
    min(shares.map { TextWidth.cells($0.label) }.max() ?? 0, max(1, columns * 2 / 5))
  }

  /// A value in large, if it fits so many rows.
  private func drawn(_ value: String, rows: Int) -> DrawnNumber? {
    guard rows >= 3, look.faces.style != .blocks, DrawnNumber.draws(value) else { return nil }
    return DrawnNumber(value, height: 5)
  }

  /// The highest bar with the blank row below it, and the longest.
  private static var highestShare: Int { 6 }
  private static var longestShare: Int { 100 }
}
