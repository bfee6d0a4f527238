import KioskModel
import Statistics

/// The charts of a report: each is a picture, a sentence that says what it shows, and a table.
extension ReportDocument {
  var distribution: ReportChart? {
    table(.distribution).map { table in
      let most = table.rows.reversed().max {
        ($0[.progress].number ?? 0) < ($1[.progress].number ?? 0)
      }
      return ReportChart(
        id: "distribution", title: table.title,
        sentence: text(
          "distributionSentence",
          ["share": names.text(whole[.satisfied]), "most": most?.name ?? ""]),
        picture: .bars(.progress, value: .share), rows: table.rows, table: table)
    }
  }

  func question(_ table: ReportTable) -> ReportChart? {
    table.rows.max { $0.count(.count) < $1.count(.count) }.map { most in
      ReportChart(
        id: "question-\(table.place + 1)", title: table.title,
        sentence: text(
          "questionSentence",
          ["most": most.name, "number": names.text(most[.count]), "answers": table.note ?? ""]),
        picture: .bars(.progress, value: .count), rows: table.rows, table: table)
    }
  }

  func heldChart(_ table: ReportTable) -> ReportChart? {
    guard case .held(let division) = table.id, division != .activity else { return nil }
    let first = table.rows.first
    return ReportChart(
      id: "held-" + division.rawValue, title: table.title,
      sentence: text(
        "heldMost",
        ["name": first?.name ?? "", "count": names.count(first?.count(.held) ?? 1)]),
      picture: .bars(.held, value: .held), rows: table.rows, table: table)
  }

  var targets: ReportChart? {
    table(.targets).map { table in
      ReportChart(
        id: "targets", title: table.title,
        sentence: text(
          "targetsSentence",
          ["reached": names.count(table.reached), "count": names.count(table.rows.count)]),
        picture: .bars(.progress, value: .standing), rows: table.rows, table: table)
    }
  }

  func arrivals(_ table: ReportTable) -> ReportChart? {
    let rows = table.rows { Double($0.count(.arrivals)) }.filter { $0.count(.arrivals) > 0 }
    guard let most = rows.first else { return nil }
    let title = text("arrivalsBy", ["division": table.heading.lowercased()])
    return ReportChart(
      id: "arrivals", title: title,
      sentence: text("arrivalsMost", ["name": most.name, "count": count(most[.arrivals])]),
      picture: .bars(.arrivals, value: .arrivals), rows: rows,
      table: table.part(title, [.arrivals, .firstVisits], rows: rows))
  }

  /// The indices of a table's groups with their ranges, the highest first.
  func indices(_ table: ReportTable, id: String) -> ReportChart? {
    let rows = table.rows { $0.index ?? -1 }
    let known = rows.filter(\.isShown)
    guard let best = known.first else { return nil }
    return ReportChart(
      id: id, title: text("indexBy", ["division": table.heading.lowercased()]),
      sentence: ([
        known.count > 1
          ? extremes(known) + " " + text("overlap")
          : text("onlyOne", ["name": best.name, "index": names.text(best[.index])])
      ] + [table.note].compactMap(\.self)).joined(separator: " "),
      picture: .intervals, rows: rows, table: table)
  }

  /// The index of all months of the period, also of those without anything.
  var months: ReportChart? {
    guard let table = table(.division(.month)) else { return nil }
    let keys = monthKeys
    let known = keys.compactMap { key in table.rows.first { $0.key == key && $0.isShown } }
    guard keys.count > 1, !known.isEmpty else { return nil }
    let gaps = keys.count - known.count
    return ReportChart(
      id: "months", title: text("indexByMonth"),
      sentence: extremes(known)
        + (gaps > 0 ? " " + text("gaps", ["count": names.count(gaps)]) : ""),
      picture: .months,
      rows: keys.map { key in
        let row = known.first { $0.key == key }
        let name = String(names.words.month(Int(key.suffix(2)) ?? 1).prefix(3))
        return ReportRow(key: key, name: name, values: row?.values ?? [:])
      }, table: table)
  }

  /// All months of the period, also those without anything.
  private var monthKeys: [String] {
    var keys: [String] = []
    var day = days.lowerBound
    while day <= days.upperBound {
      keys.append(String(day.description.prefix(7)))
      day = day - (day.day - 1) + 31
      day = day - (day.day - 1)
    }
    return keys
  }

  var bandChart: ReportChart? {
    guard var table = table(.division(.band)) else { return nil }
    let references = self.table(.references)?.rows.filter { $0[.band].name != nil } ?? []
    let rows = [AgeBand.young.rawValue, AgeBand.middle.rawValue, AgeBand.older.rawValue, ""]
      .compactMap { key in table.rows.first { $0.key == key } }.map { row in
        var row = row
        let own = references.filter { $0[.band].name == row.key }
        row.values[.reference] = .list(own.flatMap { $0[.reference].lines })
        return row
      }
    let known = rows.filter { $0.isShown && !$0.key.isEmpty }
    let said =
      known.map { text("bandSentence", ["band": $0.name, "index": names.index($0)]) }
      + [table.note].compactMap(\.self)
    let title = text("indexBy", ["division": table.heading.lowercased()])
    table = table.part(
      title,
      [.answers, .index, .indexRange] + (references.isEmpty ? [] : [.reference]),
      rows: rows)
    return ReportChart(
      id: "bands-index", title: title,
      sentence: known.isEmpty ? text("noBands") : said.joined(separator: " "),
      picture: .intervals, rows: rows, table: table)
  }

  var yearCharts: (index: ReportChart, arrivals: ReportChart)? {
    guard let table = table(.years), let latest = table.rows.last, table.rows.count > 1 else {
      return nil
    }
    let before = table.rows[table.rows.count - 2]
    let title = text("arrivalsByYear")
    func pair(_ column: ReportColumn) -> String {
      text(
        "yearPair",
        [
          "last": latest.name, "now": count(latest[column]), "before": before.name,
          "then": count(before[column]),
        ])
    }
    return (
      ReportChart(
        id: "years-index", title: table.title, sentence: pair(.index),
        picture: .intervals, rows: table.rows,
        table: table.part(table.caption, [.answers, .index, .indexRange])),
      ReportChart(
        id: "years-arrivals", title: title, sentence: pair(.arrivals),
        picture: .bars(.arrivals, value: .arrivals), rows: table.rows,
        table: table.part(title, [.arrivals, .firstVisits, .held]))
    )
  }

  /// The highest and the lowest, where they can be told apart.
  private func extremes(_ rows: [ReportRow]) -> String {
    guard let (high, low) = ReportRow.extremes(of: rows) else { return text("noHighLow") }
    return text(
      "highLow",
      [
        "high": high.name, "highIndex": names.text(high[.index]), "low": low.name,
        "lowIndex": names.text(low[.index]),
      ])
  }
}
