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

@Suite struct TextWidthTests {
  init() { TerminalLocale.activate() }

  @Test(arguments: [("abc", 3), ("åäö", 3), ("e\u{301}", 1), ("漢", 2), ("العربية", 7), ("", 0)])
  func cells(text: String, width: Int) {
    #expect(TextWidth.cells(text) == width)
  }

  @Test func fitsWithAnEllipsis() {
    #expect(TextWidth.fit("Stavgång för alla", 20) == "Stavgång för alla")
    #expect(TextWidth.fit("Stavgång för alla", 10) == "Stavgång…")
    #expect(TextWidth.fit("Stavgång", 1) == "…")
    #expect(TextWidth.fit("Stavgång", 0) == "")
    #expect(TextWidth.cells(TextWidth.fit("漢字漢字", 5)) <= 5)
  }

  @Test func wrapsBetweenWords() {
    #expect(TextWidth.wrap("Tryck på en siffra", 8) == ["Tryck på", "en", "siffra"])
    #expect(TextWidth.wrap("Sammansättning", 5) == ["Samma", "nsätt", "ning"])
    #expect(TextWidth.wrap("ett\n\ntvå", 9) == ["ett", "", "två"])
    #expect(TextWidth.wrap("x", 0) == [])
  }
}

@Suite struct RectTests {
  @Test func sharesColumnsOut() {
    let rects = Rect(column: 1, row: 0, columns: 78, rows: 9).columns(5, gap: 1)
    #expect(rects.map(\.columns) == [15, 15, 15, 15, 14])
    #expect(rects.last?.maxColumn == 79)
  }

  @Test func splitsNeverTakeMoreThanThereIs() {
    let rect = Rect(column: 0, row: 0, columns: 3, rows: 2)
    #expect(rect.split(top: 5).rest.rows == 0)
    #expect(rect.split(top: -1).top.rows == 0)
    #expect(rect.split(bottom: 5).bottom.rows == 2)
  }
}
