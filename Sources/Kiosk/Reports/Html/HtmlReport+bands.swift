import KioskModel
import Statistics

/// How old visitors are, and what is known of people of that age elsewhere.
extension HtmlReport {
  var bands: [Markup] {
    let references = followUp.references
    guard let table = resultTable(.band) else { return [] }
    let rows = ([AgeBand.young, .middle, .older].map(\.rawValue) + [""]).compactMap { key in
      table.rows.first { $0.key == key }
    }
    let known = rows.filter { $0.scores != nil && !$0.key.isEmpty }
    let sentence =
      known.isEmpty
      ? text("noBands")
      : known.map {
        text(
          "bandSentence",
          [
            "band": names.name($0.key, .band), "index": names.number($0.scores?.index ?? 0),
            "range": names.interval($0.scores?.indexInterval),
          ])
      }.joined(separator: " ")
    let withReference = references.contains { $0.band != nil }
    let figures = HtmlTable(
      caption: text("indexBy", ["division": names.heading(.band).lowercased()]),
      columns: columns(names.heading(.band), withArrivals: false)
        + (withReference ? [text("column.reference")] : []),
      rows: rows.map { row in
        (
          names.name(row.key, .band),
          cells(row, withArrivals: false)
            + (withReference ? [reference(row.key, references)] : [])
        )
      })
    return [
      chart(
        "bands-index", title: text("indexBy", ["division": names.heading(.band).lowercased()]),
        sentence: sentence,
        IntervalRows(rows: rows.map { indexRow(names.name($0.key, .band), $0.scores) }).picture,
        figures)
    ] + otherMeasures(references)
  }

  private func reference(_ band: String, _ all: [ReferenceValue]) -> HtmlTable.Cell {
    let own = all.filter { $0.band?.rawValue == band }
    return own.isEmpty ? .away("–") : .list(own.map(names.reference))
  }

  /// The same values with all that has to be known of them; also those that are of no band.
  private func otherMeasures(_ references: [ReferenceValue]) -> [Markup] {
    guard !references.isEmpty else { return [] }
    let table = HtmlTable(
      caption: text("references"),
      columns: ["indicator", "band", "municipality", "year", "value"].map { text("column." + $0) },
      rows: references.map { value in
        (
          names.indicator(value),
          [
            .words(value.band.map { names.name($0.rawValue, .band) } ?? text("allBands")),
            .words(value.municipality), .figure(String(value.year)),
            .figure(names.number(value.value, decimals: 1)),
          ]
        )
      })
    return [
      Markup(
        "div", ["class": "together"], Markup("h3", text: text("references")),
        paragraph(text("referencesNote")), table.markup)
    ]
  }
}
