import KioskModel
import Statistics

/// The same days of earlier years.
extension HtmlReport {
  var years: [Markup] {
    let years = followUp.years
    guard let latest = years.last, years.count > 1 else { return [] }
    let before = years[years.count - 2]
    var sentences = [
      text("yearsSentence", ["first": years.first?.name ?? "", "last": latest.name])
    ]
    if let change = names.sentence(latest, after: before) { sentences.append(change) }
    sentences += years.compactMap { year in
      year.countedFrom.map {
        text("countedFrom", ["year": year.name, "day": names.words.day($0) + " \($0.year)"])
      }
    }
    let most = max(1, years.map(\.row.arrivals).max() ?? 1)
    return [
      paragraph(sentences.joined(separator: " ")),
      Markup(
        "div", ["class": "charts"],
        chart(
          "years-index", title: text("indexByYear"),
          sentence: text(
            "yearPair",
            [
              "last": latest.name, "now": index(latest), "before": before.name,
              "then": index(before),
            ]),
          IntervalRows(rows: years.map { indexRow($0.name, $0.row.scores) }).picture, indexTable),
        chart(
          "years-arrivals", title: text("arrivalsByYear"),
          sentence: text(
            "yearPair",
            [
              "last": latest.name, "now": count(latest.row.arrivals), "before": before.name,
              "then": count(before.row.arrivals),
            ]),
          BarRows(
            rows: years.map {
              BarRows.Row(
                label: $0.name, value: count($0.row.arrivals),
                share: Double($0.row.arrivals) / Double(most))
            }
          ).picture, arrivalsTable)),
    ]
  }

  private func index(_ year: PeriodYear) -> String {
    year.row.scores?.index.map { names.number($0, decimals: 1) } ?? hidden
  }

  private var indexTable: HtmlTable {
    HtmlTable(
      caption: text("indexByYear"),
      columns: [names.heading(.year)]
        + ["answers", "index", "interval"].map { words.text("results.column." + $0) },
      rows: followUp.years.map { year in
        (year.name, Array(cells(year.row, withArrivals: false).prefix(3)))
      })
  }

  private var arrivalsTable: HtmlTable {
    HtmlTable(
      caption: text("arrivalsByYear"),
      columns: [
        names.heading(.year), words.text("results.column.arrivals"), text("column.first"),
        text("column.held"),
      ],
      rows: followUp.years.map { year in
        (
          year.name,
          [
            .figure(count(year.row.arrivals)), .figure(count(year.row.firstVisits)),
            .figure(count(year.held.held)),
          ]
        )
      })
  }
}
