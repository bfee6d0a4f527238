import KioskModel
import Statistics
import TerminalUI

/// A report as lines of text, no wider than a terminal of eighty columns.
struct TextReport {
  let document: ReportDocument
  /// Whether it is the summary alone.
  var isShort = false

  static let columns = 79

  private var names: ResultWords { document.names }
  private var words: Catalogue { document.names.words }
  private var whole: ReportRow { document.whole }

  /// The whole report, or its summary.
  var lines: [String] {
    let notices = document.notices(isShort: isShort).flatMap { wrapped($0) }
    let opening =
      wrapped(names.shortTitle())
      + [words.text("results.title", ["period": names.period(document.days)])]
    let first = opening + (notices.isEmpty ? [] : [""] + notices) + summary
    guard !isShort else { return first + [""] + wrapped(document.text("shortFoot")) }
    return first + ["", words.text("results.experience")] + experience
      + ["", words.text("results.attendance")] + attendance
      + section("course", course) + section("held", said(.held)) + section("years", years)
      + section(titled: "targets", targets) + section(titled: "references", references)
      + document.tables.flatMap(groups) + document.questions.compactMap(\.table).flatMap(answers)
      + section("wishes", wished)
      + ["", words.text("results.method.title")] + wrapped(words.text("results.method.text"))
  }

  private func section(_ name: String, _ lines: [String]) -> [String] {
    section(titled: "section." + name, lines)
  }

  private func section(titled key: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : ["", document.text(key).uppercased()] + lines
  }

  private func wrapped(_ text: String, indent: Int = 0) -> [String] {
    TextWidth.wrap(text, Self.columns - indent).map { String(repeating: " ", count: indent) + $0 }
  }

  /// What is told on one page; its heading stands where more follows.
  private var summary: [String] {
    let summary = document.summary
    let parts = summary.parts.flatMap { part in
      ["", part.title] + wrapped(part.paragraph, indent: 2)
        + part.wishes.flatMap { wrapped($0.text, indent: 4) + wrapped($0.fate, indent: 6) }
    }
    return (isShort ? [] : ["", summary.title.uppercased()]) + parts
  }

  /// An index for each period and activity.
  private var course: [String] {
    guard let course = document.course else { return [] }
    let widths = [26] + course.periods.map { _ in 3 }
    return wrapped(course.note)
      + [line([course.heading] + course.periods.map { String($0.short.suffix(3)) }, widths)]
      + course.rows.map { row, points in
        line([row.name] + points.map { $0.index == nil ? "–" : names.text($0[.index]) }, widths)
      }
  }

  private func said(_ sentence: ReportSentence) -> [String] {
    document.sentences[sentence].map { wrapped($0) } ?? []
  }

  private var experience: [String] {
    guard whole.isShown else { return [words.text("results.tooFew")] }
    let change = said(.comparison) + said(.change)
    let satisfied = whole[.satisfied] == .none ? [] : [figure("satisfied", .satisfied, nil)]
    let faces = (document.table(.distribution)?.rows ?? []).map(bar)
    return [figure("index", .index, .indexRange)] + satisfied + [names.answers(whole)]
      + (whole.range == nil ? said(.indexRange) : []) + said(.marked)
      + (faces.isEmpty ? [] : [""] + faces)
      + (change.isEmpty ? [] : [""] + change)
  }

  private func figure(_ key: String, _ column: ReportColumn, _ range: ReportColumn?) -> String {
    let ends = range.map { names.text(whole[$0]) } ?? ""
    return TextWidth.pad(words.text("results." + key), 26) + " " + names.text(whole[column])
      + (ends.isEmpty ? "" : "  (" + words.text("results.interval", ["range": ends]) + ")")
  }

  private var attendance: [String] {
    let came =
      whole[.arrivals] == .none
      ? [words.text("results.notCounted")]
      : [
        words.text("results.arrivals", count: whole.count(.arrivals)),
        words.text(
          "results.firstVisits", count: whole.count(.firstVisits),
          ["count": names.firstVisits(whole)]),
      ]
    return came + [.placeArrivals, .rate, .overFull].compactMap { document.sentences[$0] }
  }

  private var years: [String] {
    guard let table = document.table(.years) else { return [] }
    return grid(
      table, [.answers, .index, .arrivals, .firstVisits, .held], [10, 12, 14, 8, 14, 12],
      hiddenIn: .index, away: "–")
      + table.rows.compactMap(\.note).flatMap { wrapped($0) } + said(.yearsChange)
  }

  private var targets: [String] {
    (document.table(.targets)?.rows ?? []).flatMap { row in
      let measure = names.text(row[.measure])
      let counts = row.name == measure ? "" : " (" + measure.lowercased() + ")"
      return wrapped(
        row.name + counts + ": " + names.text(row[.standing]) + ". "
          + document.text("elapsed", ["share": names.text(row[.elapsed])]))
    }
  }

  private var references: [String] {
    guard let table = document.table(.references) else { return [] }
    return wrapped(table.note ?? "")
      + table.rows.flatMap { wrapped(names.text($0[.band]) + ": " + names.text($0[.reference])) }
  }

  private func groups(_ table: ReportTable) -> [String] {
    guard case .division = table.id, !table.rows.isEmpty else { return [] }
    return [""]
      + grid(
        table, [.answers, .index, .arrivals, .responseRate], [36, 11, 13, 8, 8],
        hiddenIn: .answers) + (table.note.map { wrapped($0) } ?? [])
  }

  /// A table with its header; what is hidden is said once in a row.
  private func grid(
    _ table: ReportTable, _ columns: [ReportColumn], _ widths: [Int],
    hiddenIn told: ReportColumn, away: String = ""
  ) -> [String] {
    [line([table.heading] + columns.map(names.title), widths)]
      + table.rows.map { row in
        let cells = columns.map { column in
          guard row[column] != .hidden || column == told else { return away }
          return table.columns.contains(column) ? text(row, column) : ""
        }
        return line([row.name] + cells, widths)
      }
  }

  /// A cell; an index with its range, which has its room also where there is none.
  private func text(_ row: ReportRow, _ column: ReportColumn) -> String {
    guard column == .index, row.isShown else { return names.cell(row, column) }
    return names.index(row) + (row.range == nil ? " " : "")
  }

  /// Cells in columns, the name to the left and the figures to the right.
  private func line(_ cells: [String], _ widths: [Int]) -> String {
    zip(cells, widths).enumerated().map { place, cell in
      let (text, width) = cell
      let fitted = TextWidth.fit(text, max(width, place == 1 ? TextWidth.cells(text) : 0))
      let air = String(repeating: " ", count: max(0, width - TextWidth.cells(fitted)))
      return place == 0 ? fitted + air : air + fitted
    }.joined(separator: " ").replacing(/\s+$/, with: "")
  }

  private func answers(_ table: ReportTable) -> [String] {
    ["", table.title + "  " + (table.note ?? "")] + table.rows.map(bar)
  }

  private func bar(_ row: ReportRow) -> String {
    TextWidth.pad(row.name, 16) + " "
      + TextWidth.pad(names.bar(row).drawn, ResultWords.barWidth) + " " + names.told(row)
  }

  private var wished: [String] {
    said(.wishes)
      + document.wishLines.flatMap { wrapped($0.text, indent: 2) + wrapped($0.fate, indent: 4) }
  }
}
