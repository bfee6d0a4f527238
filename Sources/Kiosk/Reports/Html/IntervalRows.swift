import Statistics

/// Indices below each other on one scale from 0 to 100, each with the range it is likely in.
nonisolated struct IntervalRows: Sendable {
  /// One index.
  struct Row: Sendable {
    var label: String
    var value: String
    /// The index, 0–100; nil where it is not shown.
    var index: Double?
    var interval: Interval?
  }

  var rows: [Row]

  /// The picture.
  var picture: Chart.Picture {
    let lines = [0.25, 0.5, 0.75].map { share in
      Markup(
        "line",
        [
          "x1": Drawing.across(share), "y1": Drawing.down(1.1), "x2": Drawing.across(share),
          "y2": "100%", "class": "grid",
        ])
    }
    let numbers = [(0.0, "start"), (0.5, "middle"), (1.0, "end")].map { share, anchor in
      Drawing.text(
        (share * 100).rounded(decimals: 0), x: Drawing.across(share), y: 0.75, anchor: anchor,
        style: "small")
    }
    return RowsFigure(
      rows: rows.map { row in
        RowsFigure.Row(
          label: row.label, value: row.value, isKnown: row.index != nil, characters: characters(row)
        )
      }, behind: lines + numbers, head: 1.3
    ).picture
  }

  private func characters(_ row: Row) -> [Markup] {
    let y = RowsFigure.level
    guard let index = row.index else { return [Drawing.line((0, y), (1, y), style: "unknown")] }
    var characters = [Drawing.line((0, y), (1, y), style: "grid")]
    if let interval = row.interval {
      let (low, high) = (interval.low / 100, interval.high / 100)
      characters.append(Drawing.line((low, y), (high, y), style: "whisker"))
      for end in [low, high] {
        characters.append(Drawing.line((end, y - 0.3), (end, y + 0.3), style: "whisker"))
      }
    }
    return characters + [Drawing.dot(x: index / 100, y: y)]
  }
}
