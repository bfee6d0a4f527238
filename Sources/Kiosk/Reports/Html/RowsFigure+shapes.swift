import KioskModel
import Statistics

extension RowsFigure {
  /// Bars below each other, each with its words above it.
  init(bars rows: [ReportRow], _ length: ReportColumn, value: ReportColumn, _ names: ResultWords) {
    // A share is a part of the whole, a count one of the largest.
    let counts = rows.map { Double($0.count(length)) }
    let whole = max(1, counts.max() ?? 1)
    self.rows = rows.map { row in
      let share = row[length].number.map { $0 / whole }
      let face = row.count(.face)
      return Row(
        label: row.name, value: names.text(row[value], isExact: true), isKnown: share != nil,
        face: face > 0 ? face : nil, shapes: Self.bar(share, mark: row[.mark].number))
    }
  }

  private static func bar(_ share: Double?, mark: Double?) -> [Markup] {
    let top = level - 0.25
    var shapes: [Markup] = []
    if let share {
      shapes.append(Drawing.bar(1, y: top, style: "track"))
      if share > 0 { shapes.append(Drawing.bar(share, y: top, style: "bar")) }
    } else {
      shapes.append(Drawing.line((0, top + 0.25), (1, top + 0.25), style: "unknown"))
    }
    // With air around it, so that it is seen on both parts of the bar.
    return shapes
      + (mark.map { mark in
        ["air", "mark"].map { Drawing.line((mark, top - 0.12), (mark, top + 0.68), style: $0) }
      } ?? [])
  }

  /// Indices below each other on one scale from 0 to 100, each with the range it is likely in.
  init(intervals rows: [ReportRow], _ names: ResultWords) {
    self.rows = rows.map { row in
      Row(
        label: row.name, value: names.index(row), isKnown: row.index != nil,
        shapes: Self.interval(row))
    }
    let lines = [0.25, 0.5, 0.75].map { share in
      Markup(
        "line",
        [
          "x1": Drawing.across(share), "y1": Drawing.down(1.1), "x2": Drawing.across(share),
          "y2": "100%", "class": "grid",
        ])
    }
    behind =
      lines
      + [(0.0, "start"), (0.5, "middle"), (1.0, "end")].map { share, anchor in
        Drawing.text(
          (share * 100).rounded(decimals: 0), x: Drawing.across(share), y: 0.75, anchor: anchor,
          style: "small")
      }
    head = 1.3
  }

  private static func interval(_ row: ReportRow) -> [Markup] {
    guard let index = row.index else {
      return [Drawing.line((0, level), (1, level), style: "unknown")]
    }
    var shapes = [Drawing.line((0, level), (1, level), style: "grid")]
    if let range = row.range {
      let (low, high) = (range.low / 100, range.high / 100)
      shapes.append(Drawing.line((low, level), (high, level), style: "whisker"))
      shapes += [low, high].map {
        Drawing.line(($0, level - 0.3), ($0, level + 0.3), style: "whisker")
      }
    }
    return shapes + [Drawing.dot(x: index / 100, y: level)]
  }
}
