import KioskModel
import Statistics
import TerminalUI

extension ResultBlocks {
  /// How the answers are spread, over the faces that were pressed.
  var faces: [Block] {
    guard let scores = whole.scores else {
      return [.text(names.words.text("results.hiddenGroup"))]
    }
    let total = max(1, scores.count)
    let columns = scores.counts.enumerated().map { step, count in
      FaceColumn(
        score: step + 1, label: names.words.text("score.\(step + 1)"),
        value: names.percent(Double(count) / Double(total)),
        detail: names.words.text("results.answers", count: count),
        share: Double(count) / Double(max(1, scores.counts.max() ?? 1)))
    }
    return [.faces(columns)]
  }

  /// The period beside the one that it is compared with, in figures and in words.
  var comparison: [Block] {
    let rows = [
      (results.before, results.daysBefore), (Optional(results.whole), Optional(results.days)),
    ]
    let words = names.words
    func cells(_ key: String, _ value: (ResultTable.Row) -> String) -> Table.Row {
      Table.Row(
        cells: [words.text(key)]
          + rows.map { row, _ in row.map(value) ?? words.text("results.hidden") })
    }
    func shown(_ row: ResultTable.Row, _ value: (Scores) -> String) -> String {
      row.scores.map(value) ?? words.text("results.hidden")
    }
    let table = Table(
      header: [""] + rows.map { $0.1.map(names.shortPeriod) ?? "" },
      rows: [
        cells("results.index") { row in
          shown(row) { scores in
            let range = names.interval(scores.indexInterval)
            return names.number(scores.index ?? 0) + (range.isEmpty ? "" : " (\(range))")
          }
        },
        cells("results.satisfied") { shown($0) { names.percent($0.satisfiedShare ?? 0) } },
        cells("results.column.answers") { shown($0) { String($0.count) } },
        cells("results.column.arrivals") { String($0.arrivals) },
        cells("results.firstVisitsLabel") { String($0.firstVisits) },
        cells("results.column.rate") { $0.responseRate.map(names.percent) ?? "" },
      ], widest: 0, right: [1, 2])
    let sentence =
      names.sentence(changeOf: results, days: names.shortPeriod)
      ?? words.text("results.noComparison")
    return [.table(table), .text(""), .text(sentence)]
  }
}
