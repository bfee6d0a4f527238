nonisolated extension PagePainter {
  /// The code of the page; nil if it has none.
  var codeBlock: CodeBlock? {
    page.blocks.lazy.compactMap { if case .code(let code) = $0 { code } else { nil } }.first
  }

  /// Paints the code of a page at the end of its rows, over their full height; returns the rectangle
  /// that is left for everything else on the page.
  mutating func paintCode(_ room: Rect) -> Rect {
    guard let block = codeBlock else { return room }
    let size = Size(columns: room.columns - Self.narrowestBesideCode, rows: room.rows)
    guard let image = QRCodeImage(block.texts, within: size, style: look.codes) else { return room }
    var (rest, panel) = (room, room)
    rest.columns -= image.columns
    (panel.column, panel.columns) = (rest.maxColumn, image.columns)
    canvas.fill(panel, .code)
    let top = panel.row + (panel.rows - image.rows) / 2
    for row in 0..<image.rows {
      for column in 0..<image.columns {
        // A mirrored code is another code: on a page from right to left it is turned twice.
        let place = canvas.direction == .rightToLeft ? image.columns - 1 - column : column
        canvas.place(
          image.cell(column: place, row: row), column: panel.column + column, row: top + row)
      }
    }
    renderedPage.code = image.code
    return rest
  }

  /// What is said about the code, or instead of it.
  func codeWords(_ block: CodeBlock) -> String {
    renderedPage.code == nil ? block.otherwise : block.hint
  }

  /// The fewest columns of a page beside a code.
  private static var narrowestBesideCode: Int { 34 }
}
