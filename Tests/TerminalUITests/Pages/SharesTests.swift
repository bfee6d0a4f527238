import Testing

@testable import TerminalUI

/// Bars with their shares, in any room.
@Suite struct SharesTests {
  init() { TerminalLocale.activate() }

  private static let shares = [
    Share(label: "Barn och unga", value: "17 %", share: 0.17),
    Share(label: "Äldre", value: "67 %", share: 0.67),
    Share(label: "Personal och gäster", value: "0 %", share: 0),
  ]

  private func painted(
    _ size: Size, _ style: FaceStyle = .blended, below: [Block] = []
  ) -> RenderedPage {
    var page = Page<Void>(title: "Resultat")
    page.blocks = [.shares(Self.shares)] + below
    return PagePainter.paint(
      page, frame: PageFrame(name: "Plats", day: "fredag", clock: "14:32"), size: size,
      look: Appearance(faces: FaceDrawings(style), hasFills: true))
  }

  /// How long the bars are, from the top.
  private func lengths(_ page: RenderedPage) -> [Int] {
    page.canvas.text.split(separator: "\n").map { line in
      line.filter { "█▄".contains($0) }.count
    }
  }

  @Test func aBarIsAsLongAsItsShareIsLarge() throws {
    let page = painted(Size(columns: 80, rows: 24), .blocks)
    let lengths = Set(lengths(page)).subtracting([0]).sorted()
    try #require(lengths.count == 2)
    #expect(abs(Double(lengths[0]) / Double(lengths[1]) - 0.17 / 0.67) < 0.05)
    #expect(page.canvas.layoutProblems.isEmpty)
  }

  /// What a chair can read: where there is room the values are drawn.
  @Test func valuesAreLargeWhereThereIsRoom() {
    let close = painted(Size(columns: 80, rows: 24), below: [.text("Mer")]).canvas.text
    #expect(close.contains("67 %"))
    let large = painted(Size(columns: 160, rows: 50)).canvas.text
    #expect(!large.contains("67 %") && large.contains("█▄▄ "))
    // A console without half blocks keeps the digits.
    #expect(painted(Size(columns: 160, rows: 50), .blocks).canvas.text.contains("67 %"))
  }

  @Test func aShareIsReadWithItsName() {
    #expect(Block.shares(Self.shares).plainText().first == "Barn och unga  17 %")
  }
}
