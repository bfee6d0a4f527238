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
    let points = (0..<100).map { Trend.Point(name: "\($0)", value: Double($0)) }
    let lines = text(.trend(Trend(points, caption: "Up and up")))
    #expect(
      lines.contains("Up and up") && lines.contains { $0.hasPrefix("▄") || $0.hasPrefix("█") })
    #expect(lines.allSatisfy { $0.count <= 60 })
  }

  /// The scale begins and ends with whole tens, and each column has its value on top and its name below.
  @Test func aTrendHasAScale() throws {
    let values: [Double?] = [61, 72, nil, 78]
    let points = zip(["jan", "feb", "mar", "apr"], values).map { Trend.Point(name: $0, value: $1) }
    #expect(Trend(points, caption: "").scale == 60...80)
    let lines = text(.trend(Trend(points, caption: "Up")), Size(columns: 80, rows: 30))
    let names = try #require(lines.firstIndex { $0.contains("jan") })
    #expect(lines[names].contains("apr") && lines[names + 1] == "Up")
    #expect(lines[names - 1].contains("60 │") && lines[names - 1].contains("·"))
    #expect(lines[names - 5].contains("80 │"))
    let tops = ["61", "72", "78"].map { value in lines.firstIndex { $0.contains(value) } }
    #expect(tops.compactMap(\.self) == tops.compactMap(\.self).sorted(by: >))
    #expect(tops.allSatisfy { $0 != nil })
  }

  @Test func barsAndTrendsAreSaidInWords() {
    let table = Table(rows: [Table.Row([.text("Walk"), .bar(Bar(0.3, length: 9)), .text("30 %")])])
    #expect(Block.table(table).plainText() == ["Walk, 30 %"])
    #expect(Block.trend(Trend([], caption: "Up and up")).plainText() == ["Up and up"])
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
