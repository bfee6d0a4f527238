import KioskModel
import Statistics
import TerminalUI

/// Results as blocks of a page: every chart with its figures and its words.
struct ResultBlocks {
  let results: Results
  /// The kind of activity that is looked at alone; nil for all.
  let kind: ActivityKind?
  let names: ResultWords

  private var words: Catalogue { names.words }
  private var filter: ResultFilter? {
    guard let kind else { return nil }
    return results.kinds.first { $0.whole.key == kind.rawValue }
  }
  /// What the page is about; nobody has come to what is not in the results.
  var whole: ResultTable.Row {
    guard let kind else { return results.whole }
    return filter?.whole
      ?? ResultTable.Row(key: kind.rawValue, scores: nil, arrivals: 0, firstVisits: 0)
  }
  private var tables: [ResultTable] { kind == nil ? results.tables : filter?.tables ?? [] }

  /// What a view is called, and of what kind of activity it is.
  func title(_ view: ResultsScreen.View) -> String {
    let name =
      switch view {
      case .overview: words.text("results.overview")
      case .faces: words.text("results.faces")
      case .comparison: words.text("results.comparison")
      case .table(let dimension): names.heading(dimension)
      case .question: words.text("results.questions")
      }
    return kind.map { words.text("kind.\($0.rawValue)") + " · " + name } ?? name
  }

  /// What there is to read of a view.
  func blocks(_ view: ResultsScreen.View) -> [Block] {
    switch view {
    case .overview: return overview
    case .faces: return faces
    case .comparison: return comparison
    case .table(let dimension):
      let shown = tables.filter { $0.dimension == dimension && !$0.rows.isEmpty }
      return shown.isEmpty
        ? [.text(words.text("results.hiddenGroup"))] : shown.map { .table(table($0)) }
    case .question(let place): return question(results.questions[place])
    }
  }

  private var overview: [Block] {
    guard let scores = whole.scores else {
      return [
        .text(words.text(kind == nil ? "results.tooFew" : "results.hiddenGroup")),
        .text(words.text("results.arrivals", count: whole.arrivals)),
      ] + words.sentences(results.unread).map { .text($0) }
    }
    var figures = [
      Figure(
        value: names.number(scores.index ?? 0), label: words.text("results.short.index")),
      Figure(
        value: names.percent(scores.satisfiedShare ?? 0),
        label: words.text("results.short.satisfied")),
      Figure(value: String(scores.count), label: words.text("results.short.answers")),
      Figure(value: String(whole.arrivals), label: words.text("results.short.arrivals")),
    ]
    if let rate = whole.responseRate {
      figures.append(
        Figure(value: names.percent(rate), label: words.text("results.short.rate")))
    }
    let steps = scores.counts.enumerated().reversed().map { step, count in
      bar(words.text("score.\(step + 1)"), count, of: scores.count)
    }
    var lines = words.sentences(results.unread)
    if let interval = scores.indexInterval {
      lines.append(
        words.text("results.indexLine", ["range": names.interval(interval)]))
    }
    if kind == nil, let change = names.sentence(changeOf: results, days: names.shortPeriod) {
      lines.append(change)
    }
    if let rate = whole.responseRate, rate > 1 { lines.append(words.text("results.overFull")) }
    if kind == nil, let marked = names.sentence(results.marked) { lines.append(marked) }
    return [
      .figures(figures), .table(Table(rows: steps, widest: 1)),
      .text(lines.joined(separator: " ")),
    ] + (kind == nil ? weeks : [])
  }

  /// The index of each week, the lowest and the highest in words below.
  private var weeks: [Block] {
    guard let table = results.tables.first(where: { $0.dimension == .week }) else { return [] }
    let rows = table.rows.suffix(Self.mostWeeks)
    let known = rows.compactMap { row in row.scores?.index.map { (row.key, $0) } }
    guard rows.count > 1, let lowest = known.min(by: { $0.1 < $1.1 }),
      let highest = known.max(by: { $0.1 < $1.1 })
    else { return [] }
    let lines = Sparkline.lines(rows.map { $0.scores?.index })
    let words = self.words.text(
      "results.weeks",
      [
        "count": String(rows.count), "low": names.number(lowest.1),
        "lowWeek": names.name(lowest.0, .week), "high": names.number(highest.1),
        "highWeek": names.name(highest.0, .week),
      ])
    return [.table(Table(rows: (lines + [words]).map { Table.Row(cells: [$0]) }))]
  }

  private static let mostWeeks = 60
  private static let barWidth = 30

  private func bar(_ name: String, _ count: Int, of total: Int) -> Table.Row {
    let share = total > 0 ? Double(count) / Double(total) : 0
    let length = Int((share * Double(Self.barWidth)).rounded())
    return Table.Row(cells: [
      name, String(repeating: "█", count: length), names.percent(share), "(\(count))",
    ])
  }

  private func table(_ table: ResultTable) -> Table {
    let rows = names.ordered(table).map { row in
      let arrivals = table.countsArrivals ? String(row.arrivals) : ""
      guard let scores = row.scores, let index = scores.index else {
        return Table.Row(
          cells: [
            names.name(row.key, table.dimension), "", words.text("results.hidden"), "", "",
            arrivals, "",
          ], isQuiet: true)
      }
      let length = Int((index / 10).rounded())
      return Table.Row(cells: [
        names.name(row.key, table.dimension), String(scores.count),
        String(repeating: "█", count: length) + String(repeating: "·", count: 10 - length),
        names.number(index), names.interval(scores.indexInterval), arrivals,
        row.responseRate.map(names.percent) ?? "",
      ])
    }
    return Table(
      header: [
        "", words.text("results.column.answers"), words.text("results.column.index"), "",
        words.text("results.column.interval"), words.text("results.column.arrivals"),
        words.text("results.column.rate"),
      ], rows: rows, widest: 0, right: [1, 3, 4, 5, 6])
  }

  private func question(_ question: Results.Question) -> [Block] {
    guard let (text, choices) = names.question(question) else {
      return [.text(words.text("results.otherQuestions", ["set": question.set]))]
    }
    let total = choices.map(\.count).reduce(0, +)
    return [
      .text(text + "  " + words.text("results.answers", count: total)),
      .table(Table(rows: choices.map { bar($0.text, $0.count, of: total) }, widest: 1)),
    ]
  }
}
