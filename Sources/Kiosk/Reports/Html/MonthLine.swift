import Statistics

/// Indices of months after each other as a line with their ranges; where one is not shown the line
/// has a gap.
nonisolated struct MonthLine: Sendable {
  /// One month.
  struct Point: Sendable {
    /// A short name, and the year where it begins.
    var label: String
    var year: String?
    /// The index, 0–100; nil where it is not shown.
    var index: Double?
    var interval: Interval?
  }

  var points: [Point]

  private static let (top, bottom) = (1.4, 10.0)
  /// So many months have room for their names on a telephone.
  private static let mostNames = 13

  /// What the scale goes from and to: round figures around all that is shown.
  var scale: ClosedRange<Double> {
    let ends = points.flatMap { [$0.index, $0.interval?.low, $0.interval?.high] }.compactMap { $0 }
    let low = max(0, ((ends.min() ?? 0) / 10).rounded(.down) * 10)
    let high = min(100, ((ends.max() ?? 100) / 10).rounded(.up) * 10)
    return low < high ? low...high : max(0, low - 10)...min(100, low + 10)
  }

  /// The picture.
  var picture: Chart.Picture {
    let scale = scale
    func level(_ value: Double) -> Double {
      let share = (value - scale.lowerBound) / (scale.upperBound - scale.lowerBound)
      return Self.bottom - share * (Self.bottom - Self.top)
    }
    func place(_ index: Int) -> Double {
      0.06 + 0.94 * (Double(index) + 0.5) / Double(points.count)
    }
    let step = scale.upperBound - scale.lowerBound > 40 ? 20.0 : 10
    var parts: [Markup] = []
    for value in stride(from: scale.lowerBound, through: scale.upperBound, by: step) {
      parts.append(Drawing.line((0, level(value)), (1, level(value)), style: "grid"))
      parts.append(
        Drawing.text(value.rounded(decimals: 0), y: level(value) - 0.25, style: "small"))
    }
    let places = points.indices.map(place)
    for (one, next) in zip(points.indices, points.indices.dropFirst()) {
      guard let from = points[one].index, let to = points[next].index else { continue }
      parts.append(
        Drawing.line((places[one], level(from)), (places[next], level(to)), style: "line"))
    }
    let every = max(1, (points.count + Self.mostNames - 1) / Self.mostNames)
    for (number, point) in points.enumerated() {
      let x = places[number]
      if let index = point.index {
        if let interval = point.interval {
          parts.append(
            Drawing.line((x, level(interval.low)), (x, level(interval.high)), style: "whisker"))
        }
        parts.append(Drawing.dot(x: x, y: level(index), radius: 0.34))
        if every == 1 {
          let y = level(point.interval?.high ?? index) - (point.interval == nil ? 0.75 : 0.35)
          parts.append(
            Drawing.text(
              index.rounded(decimals: 0), x: Drawing.across(x), y: y, anchor: "middle",
              style: "small"))
        }
      } else {
        parts.append(Drawing.line((x, Self.top), (x, Self.bottom), style: "unknown"))
      }
      if number % every == 0 {
        parts.append(
          Drawing.text(
            point.label, x: Drawing.across(x), y: Self.bottom + 1.2, anchor: "middle",
            style: "small"))
      }
      if let year = point.year {
        parts.append(
          Drawing.text(
            year, x: Drawing.across(x), y: Self.bottom + 2.3, anchor: "middle", style: "small"))
      }
    }
    return Chart.Picture(
      style: "months", variables: "--height: " + Drawing.down(Self.bottom + 2.7), parts: parts)
  }
}
