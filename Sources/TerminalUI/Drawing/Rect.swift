/// A rectangle of cells; it is empty if it has no columns or no rows.
nonisolated struct Rect: Hashable, Sendable {
  var column: Int
  var row: Int
  var columns: Int
  var rows: Int

  /// The first column to the right of it.
  var maxColumn: Int { column + max(0, columns) }
  /// The first row below it.
  var maxRow: Int { row + max(0, rows) }

  /// Whether the cell lies in it.
  func contains(column x: Int, row y: Int) -> Bool {
    x >= column && x < maxColumn && y >= row && y < maxRow
  }

  /// The rectangle without a margin on each side.
  func inset(columns dx: Int = 0, rows dy: Int = 0) -> Rect {
    Rect(column: column + dx, row: row + dy, columns: columns - 2 * dx, rows: rows - 2 * dy)
  }

  /// The top `count` rows and the rest below them.
  func split(top count: Int) -> (top: Rect, rest: Rect) {
    let count = min(max(0, count), max(0, rows))
    return (
      Rect(column: column, row: row, columns: columns, rows: count),
      Rect(column: column, row: row + count, columns: columns, rows: rows - count)
    )
  }

  /// The rest above and the bottom `count` rows.
  func split(bottom count: Int) -> (rest: Rect, bottom: Rect) {
    let (rest, bottom) = split(top: rows - min(max(0, count), max(0, rows)))
    return (rest, bottom)
  }

  /// `count` columns side by side with gaps between them; the first ones get the cells left over.
  func columns(_ count: Int, gap: Int) -> [Rect] {
    guard count > 0 else { return [] }
    let room = columns - gap * (count - 1)
    var x = column
    return (0..<count).map { index in
      let width = room / count + (index < room % count ? 1 : 0)
      defer { x += width + gap }
      return Rect(column: x, row: row, columns: width, rows: rows)
    }
  }

  /// Columns side by side with gaps between them. All have the same width, except those that need
  /// more; they get it from columns that can spare it.
  func columns(minWidths: [Int], gap: Int) -> [Rect] {
    let room = columns - gap * (minWidths.count - 1)
    guard !minWidths.isEmpty, minWidths.reduce(0, +) <= room else {
      return columns(minWidths.count, gap: gap)
    }
    func widths(_ usual: Int) -> [Int] { minWidths.map { max($0, usual) } }
    let usual = (1...max(1, room)).last { widths($0).reduce(0, +) <= room } ?? 1
    var left = room - widths(usual).reduce(0, +)
    var x = column
    return widths(usual).map { width in
      let wide = left > 0 && width == usual ? width + 1 : width
      left -= wide - width
      defer { x += wide + gap }
      return Rect(column: x, row: row, columns: wide, rows: rows)
    }
  }

  /// `count` rows one below the other with gaps between them.
  func rows(_ count: Int, gap: Int) -> [Rect] {
    let turned = Rect(column: row, row: column, columns: rows, rows: columns)
    return turned.columns(count, gap: gap).map {
      Rect(column: $0.row, row: $0.column, columns: $0.rows, rows: $0.columns)
    }
  }
}
