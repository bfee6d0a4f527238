import Statistics

extension HtmlReport {
  /// What stands where a group is not shown.
  var hidden: String { words.text("results.hidden") }

  /// The columns of a table of groups.
  func columns(_ name: String, withArrivals: Bool) -> [String] {
    [name]
      + ["answers", "index", "interval", "satisfied"].map { words.text("results.column." + $0) }
      + (withArrivals ? ["arrivals", "rate"].map { words.text("results.column." + $0) } : [])
  }

  /// The cells of a group in the same order.
  func cells(_ row: ResultTable.Row, withArrivals: Bool) -> [HtmlTable.Cell] {
    let came: [HtmlTable.Cell] =
      withArrivals
      ? [.figure(count(row.arrivals)), .figure(row.responseRate.map(names.percent) ?? "–")] : []
    guard let scores = row.scores else {
      return [.away(hidden), .away("–"), .away("–"), .away("–")] + came
    }
    return [
      .figure(count(scores.count)), .figure(names.number(scores.index ?? 0, decimals: 1)),
      .figure(scores.indexInterval.map { names.interval($0) } ?? "–"),
      .figure(names.percent(scores.satisfiedShare ?? 0)),
    ] + came
  }

  /// A table of groups.
  func table(_ table: ResultTable) -> HtmlTable {
    let withArrivals = table.countsArrivals
    let heading = names.heading(table.dimension)
    return HtmlTable(
      caption: heading + ", " + period, columns: columns(heading, withArrivals: withArrivals),
      rows: names.ordered(table).map { row in
        (names.name(row.key, table.dimension), cells(row, withArrivals: withArrivals))
      })
  }

  /// A row of the picture of indices.
  func indexRow(_ label: String, _ scores: Scores?) -> IntervalRows.Row {
    guard let scores, let index = scores.index else {
      return IntervalRows.Row(label: label, value: hidden)
    }
    let range = scores.indexInterval.map { " (" + names.interval($0) + ")" } ?? ""
    return IntervalRows.Row(
      label: label, value: names.number(index) + range, index: index,
      interval: scores.indexInterval)
  }

  /// The indices of a table's groups with their ranges, the highest first.
  func indices(_ table: ResultTable, id: String) -> Markup {
    let rows = names.ordered(table).enumerated().sorted { one, other in
      let (first, second) = (one.element.scores?.index ?? -1, other.element.scores?.index ?? -1)
      return first != second ? first > second : one.offset < other.offset
    }.map(\.element)
    let known = rows.filter { $0.scores != nil }
    guard let best = known.first, let least = known.last else { return .none }
    func said(_ row: ResultTable.Row) -> (name: String, index: String) {
      (names.name(row.key, table.dimension), names.number(row.scores?.index ?? 0))
    }
    let (high, low) = (said(best), said(least))
    var sentence = text("onlyOne", ["name": high.name, "index": high.index])
    if known.count > 1 {
      let values = [
        "high": high.name, "highIndex": high.index, "low": low.name, "lowIndex": low.index,
      ]
      sentence =
        (Self.differ(best.scores, least.scores) ? text("highLow", values) : text("noHighLow"))
        + " " + text("overlap")
    }
    return chart(
      id, title: text("indexBy", ["division": names.heading(table.dimension).lowercased()]),
      sentence: sentence,
      IntervalRows(
        rows: rows.map { indexRow(names.name($0.key, table.dimension), $0.scores) }
      ).picture,
      self.table(table))
  }

  /// Whether one group lies above another also when chance is allowed for: their intervals do not
  /// overlap.
  static func differ(_ high: Scores?, _ low: Scores?) -> Bool {
    guard let high = high?.indexInterval, let low = low?.indexInterval else { return false }
    return high.low > low.high
  }

  /// The table of a division that the results have.
  func resultTable(_ division: Division) -> ResultTable? {
    results.tables.first { $0.dimension == division && !$0.rows.isEmpty }
  }
}
