import Foundation
import KioskModel
import Statistics
import TerminalUI
import Testing

@testable import Kiosk

/// One document, four renderings: each table and each figure of it stands in all of them.
@Suite(.serialized) struct ReportDocumentTests {
  private static let made = Result { try SampleFollowUp() }

  /// The written forms of a report, each with the rows in which its figures stand.
  private enum Form: CaseIterable {
    case screen, text, json, html

    /// What a form has nowhere: the text tells of sessions in a sentence, the screen has weeks as a
    /// line and no years apart, the page has a section for years.
    func leavesOut(_ id: ReportTable.ID) -> Bool {
      switch (self, id) {
      case (.text, .held), (.html, .division(.site)): true
      default: false
      }
    }

    /// The columns of groups that a form has no room for.
    func leavesOut(_ column: ReportColumn, of id: ReportTable.ID) -> Bool {
      switch (self, id, column) {
      case (.html, .division(.band), .arrivals), (.html, .division(.band), .responseRate): true
      // A sentence tells what they are of.
      case (.text, .targets, .days): true
      default: false
      }
    }
  }

  private let document: ReportDocument
  private var names: ResultWords { document.names }

  init() throws {
    let sample = try Self.made.get()
    document = try sample.document("sv")
  }

  @Test func eachTableStandsInEachRendering() throws {
    let page = try StrictMarkup.read(HtmlReport(document: document).page)
    let lines = TextReport(document: document).lines
    let object = JSONReport(document: document).object
    let tables =
      (document.tables + document.questions.compactMap(\.table)).filter { !$0.rows.isEmpty }
    #expect(Set(tables.map(\.id)).isSuperset(of: [.distribution, .years, .targets, .references]))
    #expect(document.questions.contains { $0.table != nil } && tables.count > 15)
    for (table, form) in tables.flatMap({ table in Form.allCases.map { (table, $0) } })
    where !form.leavesOut(table.id) {
      for row in table.rows {
        // What is hidden is said once.
        let told = table.columns.filter { row.isShown || !ReportColumn.ofAnswers.contains($0) }
          .filter { !form.leavesOut($0, of: table.id) && row[$0] != .none }
        let hidden = row.isShown ? [] : [names.text(.hidden)]
        let isSentence = form == .text && [.targets, .references].contains(table.id)
        let figures =
          hidden + told.map { names.text(row[$0], isExact: form == .html || isSentence) }
        let found =
          switch form {
          case .screen: isOnScreen(row, figures)
          case .text: isIn(lines, row, figures, isSentence: isSentence)
          case .html: isIn(page, table.heading, row, figures)
          case .json: isIn(object, table.id, row, told)
          }
        #expect(found, "\(form): \(table.title), \(row.name): \(figures)")
      }
    }
  }

  @Test func eachFigureOfTheWholeStandsInEachRendering() throws {
    let page = try StrictMarkup.read(HtmlReport(document: document).page).text
    let text = TextReport(document: document).lines.joined(separator: "\n")
    let screen = screenRows.joined().joined(separator: "\n")
    let whole = try #require(JSONReport(document: document).object["whole"]?.objectValue)
    for column: ReportColumn in [
      .index, .satisfied, .answers, .arrivals, .firstVisits, .responseRate,
    ] {
      let value = document.whole[column]
      #expect(value.number != nil)
      for told in [text, screen] { #expect(told.contains(names.text(value)), "\(column)") }
      let number =
        if case .number = value { names.text(value) } else { names.text(value, isExact: true) }
      #expect(page.contains(number), "\(column)")
      #expect(isSame(whole[column.rawValue], value), "\(column)")
    }
  }

  /// The cells of all rows and figures that there are to turn to.
  private var screenRows: [[String]] {
    let blocks = ResultBlocks(document: document)
    return ResultsView.all(of: document).flatMap { blocks.blocks($0) }.flatMap {
      block -> [[String]] in
      switch block {
      case .table(let table): table.rows.map(\.texts)
      case .figures(let figures): figures.map { [$0.label, $0.value] }
      case .shares(let shares): shares.map { [$0.label, $0.value] }
      default: []
      }
    }
  }

  private func isOnScreen(_ row: ReportRow, _ figures: [String]) -> Bool {
    screenRows.contains { cells in
      cells.first == row.name
        && figures.allSatisfy { cells.contains($0) || cells.contains("(\($0))") }
    }
  }

  private func isIn(
    _ lines: [String], _ row: ReportRow, _ figures: [String], isSentence: Bool
  ) -> Bool {
    guard !isSentence else {
      let text = lines.joined(separator: " ").lowercased()
      return ([row.name] + figures).allSatisfy { text.contains($0.lowercased()) }
    }
    let name = TextWidth.fit(row.name, 30)
    return lines.contains { line in
      (line.hasPrefix(name) || line.hasPrefix(row.name)) && figures.allSatisfy(line.contains)
    }
  }

  private func isIn(
    _ page: StrictMarkup, _ heading: String, _ row: ReportRow, _ figures: [String]
  ) -> Bool {
    let cells = page.all("table").filter { $0.all("th").first?.text == heading }
      .flatMap { $0.all("tr") }.filter { $0.children.first?.text == row.name }
      .flatMap { $0.children.map(\.text) }
    return !cells.isEmpty && figures.allSatisfy(cells.contains)
  }

  private func isIn(
    _ report: JSONObject, _ id: ReportTable.ID, _ row: ReportRow, _ columns: [ReportColumn]
  ) -> Bool {
    func rows(_ value: JSONValue?) -> [JSONObject] {
      value?.arrayValue?.compactMap(\.objectValue) ?? []
    }
    func rows(of division: Division, _ tables: JSONValue?) -> [JSONObject] {
      rows(rows(tables).first { $0["by"]?.stringValue == division.rawValue }?["rows"])
    }
    let name: String
    let objects: [JSONObject]
    switch id {
    case .distribution:
      let shares = report["whole"]?.objectValue?["distribution"]?.arrayValue ?? []
      return isSame(shares[row.count(.face) - 1], row[.share])
    case .question:
      return rows(report["questions"]).contains { question in
        question["choices"]?.objectValue?.members.contains {
          $0.value.arrayValue?.first?.intValue == row.count(.count)
        } == true || row[.count] == .hidden
      }
    case .division(let division): (name, objects) = ("key", rows(of: division, report["tables"]))
    case .held(let division):
      (name, objects) = ("key", rows(of: division, report["held"]?.objectValue?["tables"]))
    case .years:
      return rows(report["years"]).contains { object in
        columns.allSatisfy { isSame(object[$0.rawValue], row[$0]) }
      }
    case .targets: (name, objects) = ("id", rows(report["targets"]))
    case .references: (name, objects) = ("indicator", rows(report["references"]))
    }
    return objects.contains { object in
      object[name]?.stringValue == row.key
        && columns.allSatisfy { isSame(object[$0.rawValue], row[$0]) }
    }
  }

  private func isSame(_ json: JSONValue?, _ value: ReportValue) -> Bool {
    switch value {
    case .count(let count): return json?.intValue == count
    case .rounded(let count): return json?.intValue == count.low
    case .number(let number), .share(let number):
      guard case .number(let digits) = json, let told = Double(digits) else { return false }
      return abs(told - number) < 0.051
    case .named(.null, _): return true
    case .named(let name, _): return json == name
    // Its ends stand under names of their own.
    case .range: return true
    default: return json == .null
    }
  }
}
