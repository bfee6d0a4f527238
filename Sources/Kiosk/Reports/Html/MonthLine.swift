import Statistics

/// Indices of months after each other as a line with their ranges; where one is not shown the line
/// has a gap.
struct MonthLine {
  var rows: [ReportRow]

  private static let (top, bottom) = (1.4, 10.0)
  /// So many months have room for their names on a telephone.
  private static let maxNames = 13

  /// What the scale goes from and to: round figures around all that is shown.
  var scale: ClosedRange<Double> {
    let ends = rows.flatMap { [$0.index, $0.range?.low, $0.range?.high] }.compactMap { $0 }
    let low = max(0, ((ends.min() ?? 0) / 10).rounded(.down) * 10)
    let high = min(100, ((ends.max() ?? 100) / 10).rounded(.up) * 10)
    return low < high ? low...high : max(0, low - 10)...min(100, low + 10)
  }

  /// The picture.
  var picture: ChartPicture {
    let scale = scale
    func level(_ value: Double) -> Double {
      let share = (value - scale.lowerBound) / (scale.upperBound - scale.lowerBound)
      return Self.bottom - share * (Self.bottom - Self.top)
    }
    func place(_ index: Int) -> Double {
      0.06 + 0.94 * (Double(index) + 0.5) / Double(rows.count)
    }
    let step = scale.upperBound - scale.lowerBound > 40 ? 20.0 : 10
    var parts: [Markup] = []
    for value in stride(from: scale.lowerBound, through: scale.upperBound, by: step) {
      parts.append(Drawing.line((0, level(value)), (1, level(value)), style: "grid"))
      parts.append(
        Drawing.text(value.rounded(decimals: 0), y: level(value) - 0.25, style: "small"))
    }
    func note(_ text: String, _ x: Double, _ y: Double) {
      parts.append(
        Drawing.text(text, x: Drawing.across(x), y: y, anchor: "middle", style: "small"))
    }
    let places = rows.indices.map(place)
    for (one, next) in zip(rows.indices, rows.indices.dropFirst()) {
      guard let from = rows[one].index, let to = rows[next].index else { continue }
      parts.append(
        Drawing.line((places[one], level(from)), (places[next], level(to)), style: "line"))
    }
    let every = max(1, (rows.count + Self.maxNames - 1) / Self.maxNames)
    for (number, row) in rows.enumerated() {
      let x = places[number]
      if let index = row.index {
        if let range = row.range {
          parts.append(
            Drawing.line((x, level(range.low)), (x, level(range.high)), style: "whisker"))
        }
        parts.append(Drawing.dot(x: x, y: level(index), radius: 0.34))
        if every == 1 {
          let top = level(row.range?.high ?? index) - (row.range == nil ? 0.75 : 0.35)
          note(index.rounded(decimals: 0), x, top)
        }
      } else {
        parts.append(Drawing.line((x, Self.top), (x, Self.bottom), style: "unknown"))
      }
      if number % every == 0 { note(row.name, x, Self.bottom + 1.2) }
      if number == 0 || row.key.hasSuffix("-01") {
        note(String(row.key.prefix(4)), x, Self.bottom + 2.3)
      }
    }
    return ChartPicture(
      style: "months", variables: "--height: " + Drawing.down(Self.bottom + 2.7), parts: parts)
  }
}
