/// Bars below each other, each with its words above it.
nonisolated struct BarRows: Sendable {
  /// One bar.
  struct Row: Sendable {
    var label: String
    var value: String
    /// How long the bar is, 0–1; nil where nothing is shown.
    var share: Double?
    /// Where a mark stands across the bar, 0–1.
    var mark: Double?
    /// The face before the words, 1–5.
    var face: Int?
  }

  var rows: [Row]

  /// The picture.
  var picture: Chart.Picture {
    RowsFigure(
      rows: rows.map { row in
        RowsFigure.Row(
          label: row.label, value: row.value, isKnown: row.share != nil, face: row.face,
          characters: characters(row))
      }
    ).picture
  }

  private func characters(_ row: Row) -> [Markup] {
    let top = RowsFigure.level - 0.25
    var characters: [Markup] = []
    if let share = row.share {
      characters.append(Drawing.bar(1, y: top, style: "track"))
      if share > 0 { characters.append(Drawing.bar(share, y: top, style: "bar")) }
    } else {
      characters.append(Drawing.line((0, top + 0.25), (1, top + 0.25), style: "unknown"))
    }
    if let mark = row.mark {
      // With air around it, so that it is seen on both parts of the bar.
      for style in ["air", "mark"] {
        characters.append(Drawing.line((mark, top - 0.12), (mark, top + 0.68), style: style))
      }
    }
    return characters
  }
}
