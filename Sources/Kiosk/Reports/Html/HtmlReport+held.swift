import KioskModel
import Statistics

/// What was held, against what was planned.
extension HtmlReport {
  var held: [Markup] {
    let whole = followUp.held.whole
    guard whole.held + whole.cancelled > 0 else {
      return [paragraph(text("noSessions"))] + targets
    }
    let opening = text(
      "heldSentence", ["held": count(whole.held), "cancelled": names.countOrNone(whole.cancelled)])
    return [paragraph(opening)]
      + followUp.held.breakdowns.filter { $0.division != .activity }.map(heldChart)
      + targets
  }

  private func heldChart(_ table: HeldSessions.Breakdown) -> Markup {
    let rows = ordered(table)
    let most = rows.map(\.held).max() ?? 1
    let heading = names.heading(table.division)
    let first = rows.first.map { names.name($0.key, table.division) } ?? ""
    return chart(
      "held-" + table.division.rawValue,
      title: text("heldBy", ["division": heading.lowercased()]),
      sentence: text("heldMost", ["name": first, "count": count(most)]),
      BarRows(
        rows: rows.map {
          BarRows.Row(
            label: heldName($0.key, table.division), value: count($0.held),
            share: Double($0.held) / Double(max(1, most)))
        }
      ).picture,
      heldTable(table))
  }

  /// What was held by a division, most first.
  func heldTable(_ table: HeldSessions.Breakdown) -> HtmlTable {
    let heading = names.heading(table.division)
    return HtmlTable(
      caption: text("heldCaption", ["division": heading.lowercased()]),
      columns: [heading, text("column.held"), text("column.cancelled")],
      rows: ordered(table).map { row in
        (
          heldName(row.key, table.division),
          [.figure(count(row.held)), .figure(count(row.cancelled))]
        )
      })
  }

  private func heldName(_ key: String, _ division: Division) -> String {
    names.name(key, division)
  }

  private func ordered(_ table: HeldSessions.Breakdown) -> [HeldSessions.Row] {
    table.rows.sorted { one, other in
      one.held != other.held
        ? one.held > other.held
        : names.name(one.key, table.division) < names.name(other.key, table.division)
    }
  }

  private var targets: [Markup] {
    guard !followUp.targets.isEmpty else { return [] }
    let standings = followUp.targets
    let rows = standings.map { standing in
      BarRows.Row(
        label: names.title(standing), value: names.actual(standing),
        share: standing.actual.map { min(1, $0 / standing.target.value) },
        mark: standing.target.measure == .index ? nil : standing.elapsed)
    }
    let reached = standings.count { $0.isReached }
    let table = HtmlTable(
      caption: text("targets"),
      columns: ["target", "measure", "days", "actual", "elapsed"].map { text("column." + $0) },
      rows: standings.map { standing in
        (
          names.title(standing),
          [
            .words(text("measure." + standing.target.measure.rawValue)),
            .words(names.period(standing.target.days)), .figure(names.actual(standing)),
            .figure(names.percent(standing.elapsed)),
          ]
        )
      })
    return [
      chart(
        "targets", title: text("targets"),
        sentence: text(
          "targetsSentence", ["reached": count(reached), "count": count(standings.count)]),
        BarRows(rows: rows).picture, table)
    ]
  }
}
