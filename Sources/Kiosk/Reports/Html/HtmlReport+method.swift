import Statistics

/// What everything else was divided by, and how it was counted.
extension HtmlReport {
  /// The divisions that no other section shows.
  var tables: [Markup] {
    let other: [Division] = [
      .kind, .organiser, .spokenLanguage, .coCreation, .language, .weekday, .hour,
    ]
    let shown = other.compactMap(resultTable).map { ($0.dimension, table($0)) }
    let heldActivities = followUp.held.breakdowns.filter {
      $0.division == .activity && !$0.rows.isEmpty
    }
    guard !shown.isEmpty || !heldActivities.isEmpty else { return [] }
    return [paragraph(text("tablesNote"))]
      + heldActivities.map { table in
        folded(
          text("heldBy", ["division": names.heading(.activity).lowercased()]), heldTable(table))
      }
      + shown.map { folded(names.heading($0), $1, note: names.note($0)) }
  }

  private func folded(_ title: String, _ table: HtmlTable, note: String? = nil) -> Markup {
    Markup(
      "details", ["open": "open"], Markup("summary", text: title), table.markup,
      note.map(paragraph) ?? .none)
  }

  var method: [Markup] {
    let parts = [
      "index", "interval", "change", "hidden", "came", "held", "years", "beside", "sources",
    ]
    return [
      Markup(
        "dl", ["class": "method"],
        .lines(
          parts.flatMap { part in
            [
              Markup("dt", text: text("method." + part + ".title")),
              Markup("dd", text: text("method." + part + ".text")),
            ]
          }))
    ]
  }
}
