import Testing

@testable import TerminalUI

@Suite struct CanvasTests {
  init() { TerminalLocale.activate() }

  @Test func writesWhatFits() {
    var canvas = Canvas(Size(columns: 6, rows: 2))
    canvas.write("Åäö och mer", column: 1, row: 0, role: .page)
    canvas.write("borta", column: 0, row: 2, role: .page)
    canvas.write("vänster", column: -4, row: 1, role: .page)
    #expect(canvas.text == " Åäö o\nter")
  }

  @Test func wideSignsTakeTwoCells() {
    var canvas = Canvas(Size(columns: 5, rows: 1))
    canvas.write("漢字x", column: 0, row: 0, role: .page)
    #expect(canvas.text == "漢字x")
    #expect(canvas[1, 0].text.isEmpty)
    canvas.write("y", column: 1, row: 0, role: .page)
    #expect(canvas.text == " y字x")
    canvas.write("漢", column: 4, row: 0, role: .page)
    #expect(canvas.text == " y字x")
  }

  @Test func aCanvasFromRightToLeftIsTurned() {
    var canvas = Canvas(Size(columns: 12, rows: 3), .rightToLeft)
    canvas.frame(Rect(column: 0, row: 0, columns: 4, rows: 3), .line)
    canvas.write("▶ 12", column: 4, row: 1, role: .page)
    canvas.write("漢x", column: 9, row: 2, role: .page)
    #expect(canvas.seen.text == "        ┌──┐\n    12 ◀│  │\n漢x     └──┘")
    #expect(canvas.seen[1, 2].text.isEmpty)
  }

  @Test func whatIsCutOrWrittenOverIsNoted() {
    var canvas = Canvas(Size(columns: 8, rows: 1))
    canvas.write("Hälsa", column: 0, row: 0, role: .page)
    #expect(canvas.layoutProblems.isEmpty)
    canvas.write("Idag", column: 6, row: 0, role: .page)
    canvas.write("Nu", column: 0, row: 0, role: .page)
    #expect(canvas.layoutProblems == ["Idag", "Nu"])
  }

  @Test func framesNeedRoom() {
    var canvas = Canvas(Size(columns: 4, rows: 3))
    canvas.frame(Rect(column: 0, row: 0, columns: 4, rows: 3), .line)
    #expect(canvas.text == "┌──┐\n│  │\n└──┘")
    canvas.frame(Rect(column: 0, row: 0, columns: 1, rows: 3), .line)
    canvas.frame(Rect(column: 2, row: 1, columns: 9, rows: 9), .line, heavy: true)
    canvas.fill(Rect(column: -5, row: -5, columns: 3, rows: 3), .current)
    canvas.fill(Rect(column: 9, row: 9, columns: -3, rows: -3), .current)
    #expect(canvas.size == Size(columns: 4, rows: 3))
  }

  @Test func aCanvasWithoutRoomTakesAnything() {
    var canvas = Canvas(Size(columns: 0, rows: 0))
    canvas.write("x", column: 0, row: 0, role: .page)
    canvas.fill(Rect(column: 0, row: 0, columns: 5, rows: 5), .current)
    #expect(canvas.text.isEmpty)
  }
}
