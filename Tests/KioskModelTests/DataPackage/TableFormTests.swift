import Testing

@testable import KioskModel

/// Tables as programs and Excel read them.
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

  @Test func numbersStayNumbers() {
    for form in TableForm.allCases { #expect(form.text(.integer(-5)) == "-5") }
  }
}
