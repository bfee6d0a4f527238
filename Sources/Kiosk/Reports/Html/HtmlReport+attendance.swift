import Statistics

/// Who came.
extension HtmlReport {
  var attendance: [Markup] {
    let whole = results.whole
    var sentences = [
      text(
        "arrivalsSentence",
        ["arrivals": count(whole.arrivals), "first": count(whole.firstVisits)])
    ]
    if results.house > 0 {
      sentences.append(words.text("results.house", count: results.house) + ".")
    }
    if let rate = whole.responseRate {
      sentences.append(
        words.text("results.responseRate", ["share": names.percent(rate)]) + ".")
      if rate > 1 { sentences.append(words.text("results.overFull")) }
    }
    return [paragraph(sentences.joined(separator: " "))]
      + [Division.activity].compactMap(resultTable).map(arrivals)
  }

  private func arrivals(_ table: ResultTable) -> Markup {
    let rows = names.ordered(table).filter { $0.arrivals > 0 }
      .enumerated().sorted { one, other in
        one.element.arrivals != other.element.arrivals
          ? one.element.arrivals > other.element.arrivals : one.offset < other.offset
      }.map(\.element)
    guard let most = rows.first else { return .none }
    let heading = names.heading(table.dimension)
    return chart(
      "arrivals", title: text("arrivalsBy", ["division": heading.lowercased()]),
      sentence: text(
        "arrivalsMost",
        ["name": names.name(most.key, table.dimension), "count": count(most.arrivals)]),
      BarRows(
        rows: rows.map {
          BarRows.Row(
            label: names.name($0.key, table.dimension), value: count($0.arrivals),
            share: Double($0.arrivals) / Double(most.arrivals))
        }
      ).picture,
      HtmlTable(
        caption: text("arrivalsBy", ["division": heading.lowercased()]),
        columns: [heading, words.text("results.column.arrivals"), text("column.first")],
        rows: rows.map { row in
          (
            names.name(row.key, table.dimension),
            [.figure(count(row.arrivals)), .figure(count(row.firstVisits))]
          )
        }))
  }
}
