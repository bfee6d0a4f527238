import Foundation
import ModelSupport
import TestSupport
import Testing

@testable import KioskModel
@testable import Statistics

/// Tables in the formats for programs and for Excel.
@Suite struct TableFormTests {
  private func file(_ form: TableForm, _ rows: [[DataCell]]) -> String {
    let fields = ["a", "b"].map { DataField($0, .string, BilingualText("", "")) }
    let resource = DataResource(
      name: "t", description: BilingualText("", ""), fields: fields, rows: rows)
    return String(decoding: form.bytes(of: resource), as: UTF8.self)
  }

  @Test func programsGetCommasAndPoints() {
    #expect(
      file(.open, [[.text("å, \"b\""), .number(1.5)], [.empty, .integer(-3)]])
        == "a,b\r\n\"å, \"\"b\"\"\",1.5\r\n,-3\r\n")
  }

  @Test func excelGetsAMarkSemicolonsAndCommas() {
    #expect(
      file(.excel, [[.text("å; b"), .number(1.5)], [.boolean(true), .time("2026-11-20")]])
        == "\u{FEFF}a;b\r\n\"å; b\";1,5\r\ntrue;2026-11-20\r\n")
  }

  @Test(arguments: [
    ("=HYPERLINK(\"http://x\";\"y\")", "\"'=HYPERLINK(\"\"http://x\"\";\"\"y\"\")\""),
    ("+46", "'+46"), ("-1+2", "'-1+2"), ("@SUM(A1)", "'@SUM(A1)"), ("  =1", "'  =1"),
    ("\t=1", "'\t=1"), ("\tx", "'\tx"), ("\r1", "\"'\r1\""), ("\n=1", "\"'\n=1\""),
    ("\u{A0}=1", "'\u{A0}=1"), ("＝1", "'＝1"), ("\u{0}=1", "'=1"), ("\u{1B}[2J=", "[2J="),
    ("\"a\";b", "\"\"\"a\"\";b\""), ("två\nrader", "\"två\nrader\""), ("a-b = c", "a-b = c"),
    (" kant ", "\" kant \""),
  ])
  func noTextIsAFormula(text: String, cell: String) {
    for form in TableForm.allCases { #expect(form.text(.text(text)) == cell) }
  }

  @Test func aMarkOnASignBreaksNoCell() {
    #expect(
      TableForm.open.text(.text("Kurs i \"\u{308}svenska\", grupp 1"))
        == "\"Kurs i \"\"\u{308}svenska\"\", grupp 1\"")
    #expect(TableForm.open.text(.text(" \u{308}")) == "\" \u{308}\"")
  }

  /// The rows of a file, parsed according to RFC 4180 by an implementation independent of the
  /// program.
  private func cells(_ text: String, _ delimiter: Unicode.Scalar) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    var scalars = Array(text.unicodeScalars.filter { $0 != "\u{FEFF}" })[...]
    while let scalar = scalars.popFirst() {
      if isQuoted {
        if scalar != "\"" {
          cell.append(scalar)
        } else if scalars.first == "\"" {
          cell.append(scalar)
          scalars.removeFirst()
        } else {
          isQuoted = false
        }
      } else if scalar == "\"" {
        isQuoted = true
      } else if scalar == delimiter {
        row.append(String(cell))
        cell.removeAll()
      } else if scalar == "\r", scalars.first == "\n" {
        scalars.removeFirst()
        rows.append(row + [String(cell)])
        (row, cell) = ([], String.UnicodeScalarView())
      } else {
        cell.append(scalar)
      }
    }
    return rows
  }

  @Test func whateverIsWrittenIsReadAgain() {
    let seed = SeededGenerator.seed
    var random = SeededGenerator(seed: seed)
    let characters: [Unicode.Scalar] = [
      "\"", "\"", ",", ";", "\r", "\n", "\t", " ", "=", "a", "å", "\u{308}", "\u{20DD}", "\u{200D}",
      "\u{FE0F}", "\u{1F1F8}", "\u{1F1EA}", "\u{600}", "\u{1100}", "\u{1161}", "'", "\u{A0}",
    ]
    for _ in 0..<500 {
      let rows = (0..<3).map { _ in
        (0..<2).map { _ in
          var text = String.UnicodeScalarView()
          for _ in 0..<Int.random(in: 0...6, using: &random) {
            text.append(characters[Int.random(in: 0..<characters.count, using: &random)])
          }
          return String(text)
        }
      }
      let harmless = rows.map { $0.map { Array(TableForm.harmless($0).unicodeScalars) } }
      for form in TableForm.allCases {
        let text = file(form, rows.map { $0.map(DataCell.text) })
        let read = cells(text, form == .open ? "," : ";").dropFirst()
        #expect(read.map { $0.map { Array($0.unicodeScalars) } } == harmless, "seed \(seed)")
      }
    }
  }

  @Test func aNameDrawsNoTableIntoTheCodebook() throws {
    let zone = try Stockholm.zone()
    let site = try Site(
      JSONReader(
        Site.document(
          id: "t", name: "A |\u{308} B", district: "", timeZone: zone, languages: ["sv"])))
    let header = DataPackage.Header(
      site: site, days: JournalSamples.day...JournalSamples.day, created: .now, version: "1")
    let text = Codebook(DataPackage(header, resources: []), .open).text
    #expect(text.unicodeScalars.prefix { $0 != ":" }.elementsEqual("# A /\u{308} B".unicodeScalars))
  }

  @Test func numbersStayNumbers() {
    for form in TableForm.allCases { #expect(form.text(.integer(-5)) == "-5") }
  }
}
