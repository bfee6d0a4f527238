import Testing

@testable import TerminalUI

/// Bars, trends and progress, which pages name and do not draw.
@Suite struct BarTests {
  @Test func aBarIsAsLongAsItsShare() {
    #expect(Bar(0.5, length: 4).drawn == "██")
    #expect(Bar(0.5, length: 4, track: .dots).drawn == "██··")
    #expect(Bar(0, length: 4, track: .shade).drawn == "░░░░")
    #expect(Bar(2, length: 4, track: .shade).drawn == "████" && Bar(-1, length: 4).drawn.isEmpty)
  }

  private func text(_ block: Block, _ size: Size = Size(columns: 60, rows: 18)) -> [String] {
    TerminalLocale.activate()
    return PagePainter.paint(
      Page(title: "Title", blocks: [block]), frame: PageFrame(name: "", day: "", clock: ""),
      size: size,
      look: Appearance(faces: FaceDrawings(.outlined), hasFills: true, scripts: [.latin])
    ).canvas.text.split(separator: "\n").map { $0.trimmingPrefix(" ") }.map(String.init)
  }

  @Test func theLatestOfATrendAreShownWhereNotAllFit() {
    let values = (0..<100).map { Double?(Double($0)) }
    let lines = text(.trend(values, caption: "Up and up"))
    #expect(
      lines.contains("Up and up") && lines.contains { $0.hasPrefix("▄") || $0.hasPrefix("█") })
    #expect(lines.allSatisfy { $0.count <= 60 })
  }

  @Test func barsAndTrendsAreSaidInWords() {
    let table = Table(rows: [Table.Row([.text("Walk"), .bar(Bar(0.3, length: 9)), .text("30 %")])])
    #expect(Block.table(table).plainText() == ["Walk, 30 %"])
    #expect(Block.trend([1, 2], caption: "Up and up").plainText() == ["Up and up"])
    #expect(Block.progress(0.4).plainText().isEmpty && Block.space.plainText().isEmpty)
  }

  @Test func rowsStandApartOnlyWhereThereIsRoom() {
    func rows(_ count: Int) -> [String] {
      let rows = (1...count).map { Table.Row([.text("\($0)"), .bar(Bar(1, length: 9))]) }
      return text(.table(Table(rows: rows, widest: 1, isSpaced: true)))
    }
    #expect(rows(3).count > 3)
    #expect(rows(9).filter { $0.contains("█") }.count == 9)
  }

  @Test func progressIsABarOfTheShare() {
    #expect(text(.progress(0.5)).contains { $0.contains("████") && $0.contains("░░░░") })
  }
}
