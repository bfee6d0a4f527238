import KioskModel
import Statistics
import TerminalUI

/// A report as blocks of a page, a view at a time: every chart with its figures and its words.
struct ResultBlocks {
  let document: ReportDocument

  private var names: ResultWords { document.names }
  private var words: Catalogue { document.names.words }
  private var whole: ReportRow { document.whole }
  private var hiddenGroup: Block { .text(words.text("results.hiddenGroup")) }

  /// What a view is called.
  func title(_ view: ResultsView) -> String {
    switch view {
    case .overview: words.text("results.overview")
    case .faces: words.text("results.faces")
    case .comparison: words.text("results.comparison")
    case .summary: document.summary.title
    case .course: document.course?.title ?? ""
    case .table(.division(let division)): names.heading(division)
    case .table(let id): document.table(id)?.title ?? ""
    case .question: words.text("results.questions")
    }
  }

  /// What there is to read of a view.
  func blocks(_ view: ResultsView) -> [Block] {
    switch view {
    case .overview: overview
    case .faces: faces
    case .comparison: comparison
    case .summary: summary
    case .course: course
    case .table(let id):
      document.table(id).map {
        [.table(groups($0))] + ($0.note.map { [.space, .text($0)] } ?? [])
      } ?? [id == .division(.session) ? .text(words.text("results.noneToday")) : hiddenGroup]
    case .question(let place): question(document.questions[place])
    }
  }

  private var overview: [Block] {
    guard whole.isShown else {
      return [
        .text(words.text("results.tooFew")),
        .text(
          whole[.arrivals] == .none
            ? words.text("results.notCounted")
            : words.text("results.arrivals", count: whole.count(.arrivals))),
      ] + document.notices.map { .text($0) }
    }
    let columns: [(ReportColumn, String)] = [
      (.index, "index"), (.satisfied, "satisfied"), (.answers, "answers"), (.arrivals, "arrivals"),
      (.responseRate, "rate"),
    ]
    let figures = columns.filter { whole[$0.0] != .none }.map { column, key in
      Figure(value: names.text(whole[column]), label: words.text("results.short." + key))
    }
    let said = [.comparison, .indexRange, .change, .overFull, .marked]
      .compactMap { document.sentences[$0] }
    // The bars come last, and are the larger the more room there is.
    return [.figures(figures), .text((document.notices + said).joined(separator: " "))]
      + months + (document.table(.distribution).map { [bars($0)] } ?? [])
  }

  /// How the answers are spread, over the faces that were pressed.
  private var faces: [Block] {
    guard let rows = document.table(.distribution)?.rows.reversed() else { return [hiddenGroup] }
    let most = max(0.01, rows.map { $0[.progress].number ?? 0 }.max() ?? 1)
    return [
      .faces(
        rows.map { row in
          FaceColumn(
            score: row.count(.face), label: row.name, value: names.text(row[.share]),
            detail: "", share: (row[.progress].number ?? 0) / most)
        })
    ]
  }

  /// The period beside the one that it is compared with, in figures and in words.
  private var comparison: [Block] {
    let columns: [(ReportColumn, String)] = [
      (.index, "index"), (.satisfied, "satisfied"), (.answers, "column.answers"),
      (.arrivals, "column.arrivals"), (.firstVisits, "firstVisitsLabel"),
      (.responseRate, "column.rate"),
    ]
    let rows = columns.map { column, key in
      Table.Row(
        cells: [words.text("results." + key)]
          + [document.before, whole].map { $0.map { text($0, column) } ?? names.text(.hidden) })
    }
    let days = [document.daysBefore, document.days].map { $0.map(names.shortPeriod) ?? "" }
    return [
      .table(Table(header: [""] + days, rows: rows, widest: 0, right: [1, 2])), .space,
      .text(
        document.sentences[.change].map { change in
          [document.sentences[.comparison], change].compactMap(\.self).joined(separator: " ")
        } ?? words.text("results.noComparison")),
    ]
  }

  /// What is known of the period in sentences.
  private var summary: [Block] {
    document.summary.parts.flatMap { part -> [Block] in
      [.fact(name: part.title, value: part.paragraph), .space]
    }
  }

  /// The index of each activity in each period.
  private var course: [Block] {
    guard let course = document.course else { return [hiddenGroup] }
    let rows = course.rows.map { row, points in
      Table.Row(cells: [row.name] + points.map { $0.index == nil ? "–" : names.text($0[.index]) })
    }
    return [
      .table(
        Table(
          header: [course.heading] + course.periods.map(\.short), rows: rows, widest: 0,
          right: Set(1...course.periods.count))),
      .text(course.note),
    ]
  }

  private func text(_ row: ReportRow, _ column: ReportColumn) -> String {
    column == .index ? names.index(row) : names.cell(row, column)
  }

  /// The index of each month, the lowest and the highest in words below.
  private var months: [Block] {
    guard let table = document.table(.division(.month)) else { return [] }
    let rows = table.rows.filter { $0.key != ResultTable.gatheredKey }
    guard rows.count > 1, rows.contains(where: { $0.index != nil }) else { return [] }
    let count = ["count": String(rows.count)]
    let said =
      ReportRow.extremes(of: rows).map { highest, lowest in
        words.text(
          "results.months",
          count.merging([
            "low": names.text(lowest[.index]), "lowMonth": lowest.name,
            "high": names.text(highest[.index]), "highMonth": highest.name,
          ]) { $1 })
      } ?? words.text("results.monthsAlike", count)
    // The numbers of the months, which are the same in every language.
    let points = rows.map { Trend.Point(name: String($0.key.suffix(2)), value: $0.index) }
    return [.trend(Trend(points, caption: said))]
  }

  private func bars(_ table: ReportTable) -> Block {
    .shares(
      table.rows.map { row in
        Share(label: row.name, value: names.told(row), share: row[.progress].number ?? 0)
      })
  }

  /// A table of groups has a bar before each index; what is hidden is said in its place.
  private func groups(_ table: ReportTable) -> Table {
    guard case .division = table.id else {
      return Table(
        header: [table.heading] + table.columns.map(names.title),
        rows: table.rows.map { row in
          Table.Row(
            cells: [row.name] + table.columns.map { names.text(row[$0]) }, isQuiet: !row.isShown)
        }, widest: 0,
        right: Set(table.columns.indices.filter { !table.columns[$0].isWords }.map { $0 + 1 }))
    }
    guard table.columns.contains(.index) else { return counts(table) }
    let columns: [ReportColumn] = [.answers, .index, .indexRange, .arrivals, .responseRate]
    var header = [""] + columns.map(names.title)
    header.insert("", at: 3)
    let rows = table.rows.map { row in
      var cells: [Table.Cell] = columns.map { column in
        .text(
          row[column] == .hidden || !table.columns.contains(column) ? "" : names.cell(row, column))
      }
      let bar = Bar((row.index ?? 0) / 100, length: 10, track: .dots)
      cells.insert(row.index == nil ? .text(names.text(.hidden)) : .bar(bar), at: 1)
      return Table.Row([.text(row.name)] + cells, isQuiet: !row.isShown)
    }
    return Table(header: header, rows: rows, widest: 0, right: [1, 3, 4, 5, 6])
  }

  /// A table without an index.
  private func counts(_ table: ReportTable) -> Table {
    Table(
      header: [""] + table.columns.map(names.title),
      rows: table.rows.map { row in
        Table.Row(
          cells: [row.name] + table.columns.map { names.cell(row, $0) }, isQuiet: !row.isShown)
      }, widest: 0, right: Set(1...table.columns.count))
  }

  private func question(_ question: ReportDocument.Question) -> [Block] {
    guard let table = question.table else {
      return [.text(words.text("results.otherQuestions", ["set": question.results.set]))]
    }
    return [.text(table.title + "  " + (table.note ?? "")), bars(table)]
  }
}
