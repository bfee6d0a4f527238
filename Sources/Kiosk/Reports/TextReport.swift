import KioskModel
import Statistics
import TerminalUI

/// Results as lines of text, no wider than a terminal of eighty columns.
struct TextReport {
  let followUp: FollowUp
  let names: ResultWords
  /// What visitors have wished for, at each place.
  var wishes: [WishSummary] = []
  /// What is to be known before the figures.
  var notes = ReportNotes()

  static let columns = 79
  private static let barWidth = 30

  private var words: Catalogue { names.words }
  private var results: Results { followUp.results }

  /// The whole report.
  var lines: [String] {
    var lines = [
      names.title,
      words.text("results.title", ["period": names.period(results.days)]),
    ]
    let known = notes.sentences(results, names)
    if !known.isEmpty { lines += [""] + known.flatMap { TextWidth.wrap($0, Self.columns) } }
    lines += experience + attendance + Self.lines(followUp, names)
    for table in results.tables { lines += self.lines(table) }
    for question in results.questions { lines += self.lines(question) }
    lines += wished
    return lines + ["", words.text("results.method.title")]
      + TextWidth.wrap(words.text("results.method.text"), Self.columns)
  }

  private var wished: [String] {
    let received = wishes.reduce(0) { $0 + $1.received }
    let waiting = wishes.reduce(0) { $0 + $1.waiting }
    let lines = wishes.flatMap(\.lines).flatMap { line in
      TextWidth.wrap(line.text.text(names.chain) + names.agreed(line), Self.columns - 2)
        .map { "  " + $0 }
        + TextWidth.wrap(names.fate(line), Self.columns - 4).map { "    " + $0 }
    }
    guard received > 0 || !lines.isEmpty else { return [] }
    let sentence = words.text(
      "report.wishesSentence",
      ["received": names.count(received), "waiting": names.count(waiting)])
    return ["", words.text("report.section.wishes").uppercased()]
      + TextWidth.wrap(sentence, Self.columns) + lines
  }

  private var experience: [String] {
    var lines = ["", words.text("results.experience")]
    guard let scores = results.whole.scores else {
      return lines + [words.text("results.tooFew")]
    }
    lines += [figure("results.index", names.number(scores.index ?? 0), scores.indexInterval)]
    lines += [
      figure(
        "results.satisfied", names.percent(scores.satisfiedShare ?? 0), scores.satisfiedInterval,
        percent: true),
      words.text("results.answers", count: scores.count),
    ]
    if let marked = names.sentence(results.marked) {
      lines += TextWidth.wrap(marked, Self.columns)
    }
    lines.append("")
    for (step, count) in scores.counts.enumerated().reversed() {
      lines.append(bar(words.text("score.\(step + 1)"), count, of: scores.count))
    }
    if let change = names.sentence(changeOf: results, days: names.isoPeriod) {
      lines += [""] + TextWidth.wrap(change, Self.columns)
    }
    return lines
  }

  private func figure(
    _ key: String, _ value: String, _ interval: Interval?, percent: Bool = false
  ) -> String {
    let range = names.interval(interval, percent: percent)
    return TextWidth.pad(words.text(key), 26) + " " + value
      + (range.isEmpty ? "" : "  (" + words.text("results.interval", ["range": range]) + ")")
  }

  private var attendance: [String] {
    let whole = results.whole
    var lines = [
      "", words.text("results.attendance"), words.text("results.arrivals", count: whole.arrivals),
      words.text("results.firstVisits", count: whole.firstVisits),
    ]
    if results.house > 0 { lines.append(words.text("results.house", count: results.house)) }
    if let rate = whole.responseRate {
      lines.append(words.text("results.responseRate", ["share": names.percent(rate)]))
      if rate > 1 { lines.append(words.text("results.overFull")) }
    }
    return lines
  }

  private func bar(_ name: String, _ count: Int, of total: Int) -> String {
    let share = total > 0 ? Double(count) / Double(total) : 0
    let length = Int((share * Double(Self.barWidth)).rounded())
    return TextWidth.pad(name, 16) + " "
      + TextWidth.pad(String(repeating: "█", count: length), Self.barWidth) + " "
      + names.percent(share) + "  (\(count))"
  }

  private func lines(_ table: ResultTable) -> [String] {
    guard !table.rows.isEmpty else { return [] }
    let header = [
      names.heading(table.dimension), words.text("results.column.answers"),
      words.text("results.column.index"), words.text("results.column.satisfied"),
      words.text("results.column.arrivals"), words.text("results.column.rate"),
    ]
    return ["", line(header)]
      + names.ordered(table).map { row in
        let name = names.name(row.key, table.dimension)
        let arrivals = table.countsArrivals ? String(row.arrivals) : ""
        guard let scores = row.scores else {
          return line([name, words.text("results.hidden"), "", "", arrivals, ""])
        }
        let index =
          names.number(scores.index ?? 0) + " "
          + (scores.indexInterval.map { "(" + names.interval($0) + ")" } ?? "")
        return line([
          name, String(scores.count), index, names.percent(scores.satisfiedShare ?? 0), arrivals,
          row.responseRate.map(names.percent) ?? "",
        ])
      } + (names.note(table.dimension).map { TextWidth.wrap($0, Self.columns) } ?? [])
  }

  /// Cells in columns, the name to the left and the figures to the right.
  private func line(_ cells: [String]) -> String {
    let widths = [30, 8, 13, 8, 8, 7]
    return zip(cells, widths).enumerated().map { place, cell in
      let (text, width) = cell
      let fitted = TextWidth.fit(text, max(width, place == 1 ? TextWidth.cells(text) : 0))
      let air = String(repeating: " ", count: max(0, width - TextWidth.cells(fitted)))
      return place == 0 ? fitted + air : air + fitted
    }.joined(separator: " ").replacing(/\s+$/, with: "")
  }

  private func lines(_ question: Results.Question) -> [String] {
    guard let (text, choices) = names.question(question) else { return [] }
    let total = choices.map(\.count).reduce(0, +)
    return ["", text + "  " + words.text("results.answers", count: total)]
      + choices.map { bar($0.text, $0.count, of: total) }
  }
}
