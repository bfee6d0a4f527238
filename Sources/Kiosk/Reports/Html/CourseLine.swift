import Statistics

/// The index of one activity from period to period, as a small line: where a period is not told the
/// line has a gap.
struct CourseLine {
  var points: [ReportRow]
  /// The names of the periods; the first and the last have room.
  var names: [String]
  var scale: ClosedRange<Double>

  private static let (top, bottom) = (0.9, 4.4)

  /// The picture.
  var picture: ChartPicture {
    func level(_ value: Double) -> Double {
      let share = (value - scale.lowerBound) / (scale.upperBound - scale.lowerBound)
      return Self.bottom - share * (Self.bottom - Self.top)
    }
    func place(_ index: Int) -> Double {
      0.08 + 0.88 * (Double(index) + 0.5) / Double(points.count)
    }
    var parts: [Markup] = []
    for end in [scale.lowerBound, scale.upperBound] {
      parts.append(Drawing.line((0.08, level(end)), (1, level(end)), style: "grid"))
      parts.append(
        Drawing.text(end.rounded(decimals: 0), y: level(end) + 0.25, style: "small"))
    }
    for (one, next) in zip(points.indices, points.indices.dropFirst()) {
      guard let from = points[one].index, let to = points[next].index else { continue }
      parts.append(
        Drawing.line((place(one), level(from)), (place(next), level(to)), style: "line"))
    }
    for (number, point) in points.enumerated() {
      guard let index = point.index else { continue }
      if let range = point.range {
        parts.append(
          Drawing.line(
            (place(number), level(range.low)), (place(number), level(range.high)), style: "whisker")
        )
      }
      parts.append(Drawing.dot(x: place(number), y: level(index), radius: 0.3))
    }
    for (name, x, anchor) in [(names.first, 0.08, "start"), (names.last, 1, "end")] {
      parts.append(
        Drawing.text(
          name ?? "", x: Drawing.across(x), y: Self.bottom + 1.1, anchor: anchor, style: "small"))
    }
    return ChartPicture(
      style: "small-multiple", variables: "--height: " + Drawing.down(Self.bottom + 1.4),
      parts: parts)
  }
}
