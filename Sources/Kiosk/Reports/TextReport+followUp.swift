import KioskModel
import Statistics
import TerminalUI

/// Years, targets and reference values as lines of text.
extension TextReport {
  /// What is measured against what.
  static func lines(_ followUp: FollowUp, _ names: ResultWords) -> [String] {
    return held(followUp, names) + years(followUp, names) + targets(followUp, names)
      + references(followUp, names)
  }

  private static func held(_ followUp: FollowUp, _ names: ResultWords) -> [String] {
    let (words, whole) = (names.words, followUp.held.whole)
    return [
      "", words.text("report.section.held").uppercased(),
      words.text(
        "report.heldSentence",
        ["held": names.count(whole.held), "cancelled": names.countOrNone(whole.cancelled)]),
    ]
  }

  private static func years(_ followUp: FollowUp, _ names: ResultWords) -> [String] {
    let (words, years) = (names.words, followUp.years)
    guard let latest = years.last, years.count > 1 else { return [] }
    func row(_ cells: [String]) -> String {
      zip(cells, [-10, 8, 16, 8, 14, 12]).map { text, width in
        let air = String(repeating: " ", count: max(0, abs(width) - TextWidth.cells(text)))
        return width < 0 ? text + air : air + text
      }.joined(separator: " ")
    }
    var lines = [
      "", words.text("report.section.years").uppercased(),
      row([
        names.heading(.year), words.text("results.column.answers"),
        words.text("results.column.index"), words.text("results.column.arrivals"),
        words.text("report.column.first"), words.text("report.column.held"),
      ]),
    ]
    lines += years.map { year in
      let scores = year.row.scores
      let index = scores.map {
        names.number($0.index ?? 0) + " "
          + ($0.indexInterval.map { "(" + names.interval($0) + ")" } ?? "")
      }
      return row([
        year.name, scores.map { String($0.count) } ?? "–", index ?? words.text("results.hidden"),
        String(year.row.arrivals), String(year.row.firstVisits), String(year.held.held),
      ])
    }
    for year in years {
      guard let day = year.countedFrom else { continue }
      lines += TextWidth.wrap(
        words.text(
          "report.countedFrom", ["year": year.name, "day": words.day(day) + " \(day.year)"]),
        columns)
    }
    let change = names.sentence(latest, after: years[years.count - 2])
    return lines + (change.map { TextWidth.wrap($0, columns) } ?? [])
  }

  private static func targets(_ followUp: FollowUp, _ names: ResultWords) -> [String] {
    guard !followUp.targets.isEmpty else { return [] }
    return ["", names.words.text("report.targets").uppercased()]
      + followUp.targets.flatMap { standing in
        let title = names.title(standing)
        let measure = names.words.text("report.measure." + standing.target.measure.rawValue)
        let counts = title == measure ? "" : " (" + measure.lowercased() + ")"
        return TextWidth.wrap(
          title + counts + ": " + names.actual(standing)
            + ". " + names.words.text("report.elapsed", ["share": names.percent(standing.elapsed)]),
          columns)
      }
  }

  private static func references(_ followUp: FollowUp, _ names: ResultWords) -> [String] {
    guard !followUp.references.isEmpty else { return [] }
    return ["", names.words.text("report.references").uppercased()]
      + TextWidth.wrap(names.words.text("report.referencesNote"), columns)
      + followUp.references.flatMap { value in
        let band =
          value.band.map { names.name($0.rawValue, .band) } ?? names.words.text("report.allBands")
        return TextWidth.wrap(band + ": " + names.reference(value), columns)
      }
  }
}
