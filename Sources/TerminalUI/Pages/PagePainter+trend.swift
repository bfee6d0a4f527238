nonisolated extension PagePainter {
  /// The number of rows that a trend needs, with the blank one after it.
  func trendRows(_ trend: Trend, _ columns: Int) -> Int {
    let chart = trendColumns(trend, columns) == nil ? 2 : trendHeight + 2
    return TextWidth.wrap(trend.caption, columns).count + chart + 1
  }

  /// Paints a trend with its caption below: columns on a scale with their values and names, or where
  /// these do not fit, small columns alone.
  mutating func paintTrend(_ trend: Trend, _ rect: Rect) {
    let chart: Rect
    if let width = trendColumns(trend, rect.columns), rect.rows > trendHeight + 2,
      let scale = trend.scale
    {
      chart = rect.split(top: trendHeight + 2).top
      paintColumns(trend.points, scale, width: width, chart)
    } else {
      // The latest values are worth most where there is not room for all.
      let lines = Sparkline.lines(trend.points.suffix(rect.columns).map(\.value))
      chart = rect.split(top: lines.count).top
      for (row, line) in lines.prefix(rect.rows).enumerated() {
        canvas.write(line, column: rect.column, row: rect.row + row, role: .bar)
      }
    }
    let words = rect.split(top: chart.rows).rest
    for (row, line) in wrap(trend.caption, rect.columns, rows: words.rows).enumerated() {
      canvas.write(line, column: words.column, row: words.row + row, role: .page)
    }
  }

  /// How high the highest column may be.
  private var trendHeight: Int { hasLargeRows ? 8 : isSpacious ? 5 : 3 }
  /// The cells at the left for the scale.
  private static var scaleColumns: Int { 6 }
  private static var widestColumn: Int { 12 }

  /// The width of a column with the blank cells after it; nil where there is too little room for its value
  /// and its name.
  private func trendColumns(_ trend: Trend, _ room: Int) -> Int? {
    guard !trend.points.isEmpty, trend.scale != nil else { return nil }
    let widest = trend.points.map { TextWidth.cells($0.name) }.max() ?? 0
    let width = min(Self.widestColumn, (room - Self.scaleColumns) / trend.points.count)
    return width > max(3, widest) ? width : nil
  }

  private mutating func paintColumns(
    _ points: [Trend.Point], _ scale: ClosedRange<Double>, width: Int, _ rect: Rect
  ) {
    let base = rect.row + trendHeight
    let axis = rect.column + Self.scaleColumns - 1
    for (row, end) in [(base - trendHeight + 1, scale.upperBound), (base, scale.lowerBound)] {
      let text = String(Int(end))
      canvas.write(text, column: axis - 1 - TextWidth.cells(text), row: row, role: .quiet)
    }
    for row in (base - trendHeight + 1)...base {
      canvas.write("│", column: axis, row: row, role: .line)
    }
    for (index, point) in points.enumerated() {
      let place = Rect(
        column: axis + 1 + index * width + 1, row: rect.row, columns: width - 1, rows: rect.rows)
      writeCentred(point.name, in: place, row: base + 1, role: .quiet)
      guard let value = point.value else {
        writeCentred("·", in: place, row: base, role: .quiet)
        continue
      }
      paintColumn(value, scale, base: base, place)
    }
  }

  /// A column with its value on top, in halves of a cell where the font has them.
  private mutating func paintColumn(
    _ value: Double, _ scale: ClosedRange<Double>, base: Int, _ place: Rect
  ) {
    let share = (value - scale.lowerBound) / (scale.upperBound - scale.lowerBound)
    let hasHalves = look.faces.style != .blocks
    let steps = max(1, Int((share * Double(trendHeight * (hasHalves ? 2 : 1))).rounded()))
    let (full, half) = hasHalves ? (steps / 2, steps % 2) : (steps, 0)
    let width = max(1, min(place.columns, 6))
    let start = place.column + (place.columns - width) / 2
    for row in 0..<full {
      canvas.write(
        String(repeating: "█", count: width), column: start, row: base - row, role: .bar)
    }
    if half > 0 {
      canvas.write(
        String(repeating: "▄", count: width), column: start, row: base - full, role: .bar)
    }
    writeCentred(
      String(Int(value.rounded())), in: place, row: base - full - half, role: .figure)
  }
}
