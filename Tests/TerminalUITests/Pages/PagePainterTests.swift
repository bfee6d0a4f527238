import Foundation
import Testing

@testable import TerminalUI

/// How a page uses the available size, in any language.
@Suite struct PagePainterTests {
  init() { TerminalLocale.activate() }

  private func renderedPage(
    _ page: Page<Void>, size: Size = Size(columns: 80, rows: 24),
    faces: FaceStyle = .outlined, _ change: (inout PageFrame) -> Void = { _ in }
  ) -> RenderedPage {
    var frame = PageFrame(name: "Torvalla", day: "fredag", clock: "14:32")
    change(&frame)
    let look = Appearance(faces: FaceDrawings(faces), hasFills: true)
    return PagePainter.paint(page, frame: frame, size: size, look: look)
  }

  private func choice(_ digit: Int, _ details: [String] = [], _ shape: ChoiceShape) -> Choice<Void>
  {
    Choice(key: .digit(digit), label: "Val", details: details, shape: shape, action: ())
  }

  /// What is on now is seen on the smallest screen, whole, however many sessions there are and
  /// however long its title is; what is not seen is counted.
  @Test(arguments: [Size(columns: 60, rows: 18), Size(columns: 80, rows: 24)])
  func theAnchorOfAScheduleIsSeen(size: Size) {
    for count in 1...9 {
      for anchor in 0..<count {
        let rows = (0..<count).map { index in
          ScheduleRow(
            hours: "1\(index):00–1\(index):30", title: "Föreläsning \(index): Rör dig mer",
            room: "",
            note: "", status: index == anchor ? "PÅGÅR · 6 platser" : "slut",
            phase: index == anchor ? .current : .ended)
        }
        var page = Page<Void>(title: "IDAG")
        page.blocks = [.schedule(rows, anchor: anchor)]
        page.question = "Hur var aktiviteten?"
        page.choices = (1...5).map { choice($0, [], .face($0)) }
        let painted = renderedPage(page, size: size)
        let text = painted.canvas.text
        #expect(text.contains("▶ 1\(anchor):00"), "\(anchor) of \(count):\n\(text)")
        #expect(painted.canvas.layoutProblems.isEmpty, "\(anchor) of \(count):\n\(text)")
        for (mark, hidden) in [("▲", painted.hidden.above), ("▼", painted.hidden.below)]
        where hidden > 0 {
          #expect(text.contains("\(mark) \(hidden)"), "\(anchor) of \(count):\n\(text)")
        }
      }
    }
  }

  @Test func aLongFactIsFoldedAndNotCut() {
    var page = Page<Void>(title: "Luento")
    page.blocks = [
      .fact(
        name: "Muita aikoja",
        value: "8. joulukuuta 13:30, 12. tammikuuta 13:30, 9. helmikuuta 13:30"),
      .fact(name: "Hinta", value: "Maksuton"),
    ]
    let canvas = renderedPage(page).canvas
    #expect(canvas.layoutProblems.isEmpty)
    #expect(canvas.text.contains("13:30\n Hinta"))
  }

  @Test(arguments: [
    Size(columns: 60, rows: 18), Size(columns: 80, rows: 24), Size(columns: 120, rows: 33),
  ])
  func whatCameOfAPressHasLinesOfItsOwn(size: Size) throws {
    var page = Page<Void>(title: String(repeating: "Inställningar ", count: 4))
    page.aside = "idag"
    page.blocks = [.text(String(repeating: "Mycket att läsa. ", count: 90))]
    page.choices = (1...9).map { choice($0, [], .tile) }
    page.footnote = "112"
    page.message = PageMessage(
      text: "Det gick inte: /home/kiosk/data/programme/" + String(repeating: "x", count: 60)
        + ".json: disken är full; gör plats och försök igen.", tone: .failed)
    let canvas = renderedPage(page, size: size).canvas
    let text = try #require(page.message?.text)
    // In full, wherever its lines are broken.
    let shown = canvas.text.filter { !$0.isWhitespace }
    #expect(shown.contains(text.filter { !$0.isWhitespace }), "\(canvas.text)")
    #expect(!canvas.layoutProblems.contains(text))
    let row = try #require(
      (0..<size.rows).first { row in canvas.row(row).contains { $0.role == .warning } })
    #expect(row > size.rows / 2)
  }

  @Test func whatCameOfAPressAndHasNoRoomIsATrouble() {
    var page = Page<Void>(title: "Inställningar")
    page.message = PageMessage(text: String(repeating: "Det gick inte. ", count: 200))
    let text = page.message?.text ?? ""
    #expect(renderedPage(page, size: PagePainter.smallest).canvas.layoutProblems.contains(text))
  }

  @Test func aLabelOfTwoLinesIsWholeInALowTile() {
    var page = Page<Void>(title: "Närvaro")
    page.choices = Key.tenDigits.enumerated().map { place, key in
      Choice(key: key, label: place == 2 ? "Första besöket?" : "En", shape: .tile, action: ())
    }
    for rows in 18...24 {
      let canvas = renderedPage(page, size: Size(columns: 60, rows: rows)).canvas
      #expect(canvas.layoutProblems.isEmpty && canvas.text.contains("besöket?"), "\(rows)")
    }
  }

  /// The words of a text stand whole on a picture, wherever its lines are broken.
  private func isWhole(_ text: String, in canvas: Canvas) -> Bool {
    let words = text.split(separator: " ")
    return canvas.layoutProblems.isEmpty && !canvas.text.contains("…")
      && words.allSatisfy { canvas.text.contains($0) }
  }

  @Test(arguments: [1, 3, 5])
  func aTitleBesideALongStatusGoesOnInTheNextLine(count: Int) {
    let title = "Introduction to digital services for older people"
    var page = Page<Void>(title: "IDAG")
    page.blocks = [
      .schedule(
        (0..<count).map { _ in
          ScheduleRow(
            hours: "hela dagen", title: title, room: "Stora salen", note: "",
            status: "till 11 december", phase: .scheduled)
        }, anchor: 0)
    ]
    let canvas = renderedPage(page, size: PagePainter.smallest).canvas
    #expect(isWhole(title, in: canvas), "\(canvas.text)")
  }

  @Test func aCellOfATableGoesOnInTheNextLine() {
    let rows = [
      ["båda har ändrat", "21 november 2026 14:00", "Sång och musik för alla åldrar", "platsen"],
      ["ny", "4 december 2026 10:00", "Introduktion till digitala tjänster", "Varje måndag"],
    ]
    var page = Page<Void>(title: "LÄS IN")
    page.blocks = [.table(Table(rows: rows.map { Table.Row(cells: $0) }, widest: 2))]
    let canvas = renderedPage(page, size: PagePainter.smallest).canvas
    for cell in rows.joined() { #expect(isWhole(cell, in: canvas), "\(canvas.text)") }
  }

  @Test func aLowTileHasAllTitlesOrTheirNumberAndItsKeyStaysInLine() throws {
    var page = Page<Void>(title: "VECKA 47")
    let titles = ["10:00 Promenad med barnvagn", "10:00 Sittgympa för alla", "18:00 Kör"]
    page.choices = (1...9).map { digit in
      Choice(
        key: .digit(digit), label: "dag \(digit)",
        details: digit % 2 == 0 ? ["Inget planerat"] : Array(titles.prefix(digit % 4)),
        shape: .tile, action: ())
    }
    let renderedPage = renderedPage(page, size: PagePainter.smallest)
    #expect(renderedPage.canvas.layoutProblems.isEmpty && !renderedPage.canvas.text.contains("…"))
    let lines = renderedPage.canvas.text.split(separator: "\n", omittingEmptySubsequences: false)
    for first in [1, 4, 7] {
      let line = try #require(lines.first { $0.contains(" dag \(first)") })
      #expect(line.contains("dag \(first + 1)") && line.contains("dag \(first + 2)"), "\(line)")
    }
  }

  @Test func aRowWithMoreToReadGetsWhatTheOthersDoNotNeed() {
    let long = "How much should an adult move in a week, and what counts as moving?"
    var page = Page<Void>(title: "حركة")
    page.choices = (1...7).map { digit in
      Choice(
        key: .digit(digit), label: digit == 3 ? long : "بطاقة \(digit)",
        details: digit == 3 ? [] : ["أقل من سطر"], shape: .row, action: ())
    }
    let canvas = renderedPage(page, size: PagePainter.smallest).canvas
    #expect(isWhole(long, in: canvas), "\(canvas.text)")
  }

  @Test func aBlankLineStandsBetweenRowsOfAnyHeight() throws {
    var page = Page<Void>(title: "NI SA – VI GJORDE")
    let long = "Planerat: vi börjar i januari, tisdagar klockan femton, med hela Röda Korset."
    page.choices = [choice(1, [long], .row), choice(2, ["Gjort."], .row)]
    let canvas = renderedPage(page).canvas
    let second = try #require(
      (0..<24).first { row in
        (0..<80).contains { canvas[$0, row].text == "2" && canvas[$0, row].role == .key }
      })
    #expect(canvas[10, second - 1].role == .page)
    #expect(canvas[10, second - 2].role == .tile)
  }

  @Test func tilesAreAlike() {
    var page = Page<Void>(title: "Välj typ av aktivitet")
    page.choices = (1...7).map { choice($0, [], .tile) }
    let targets = renderedPage(page).targets
    #expect(Set(targets.map(\.rect.rows)).count == 1)
  }

  /// At 60×18 most days of a week used to look as if they had no sessions.
  @Test func aLowTileSaysSomethingOfWhatThereIsToRead() {
    var page = Page<Void>(title: "VECKA 47")
    page.choices = (1...7).map {
      choice($0, ["10:00 Sittgympa", "13:00 Föreläsning: Rör dig mer", "15:30 Vävcafé"], .tile)
    }
    let text = renderedPage(page, size: Size(columns: 60, rows: 18)).canvas.text
    #expect(text.components(separatedBy: "10:00 Sittgympa").count == 8)
    // The last one is either named or counted.
    let numbers = text.components(separatedBy: "+ ").count - 1
    #expect(numbers + text.components(separatedBy: "15:30 Vävcafé").count - 1 == 7, "\(text)")
  }

  /// A tile never has a number and nothing that it is the number of.
  @Test(arguments: [7, 3, 12]) func aTileNamesSomethingBesideItsNumber(columns: Int) {
    var page = Page<Void>(title: "VECKA 47")
    page.tileColumns = columns
    let titles = (1...12).map { "1\($0 % 10):00 Samtalsgrupp för föräldrar \($0)" }
    page.choices = (1...7).map { choice($0, ["IDAG"] + titles, .tile) }
    for size in [Size(columns: 60, rows: 18), Size(columns: 80, rows: 24)] {
      let text = renderedPage(page, size: size).canvas.text
      #expect(text.components(separatedBy: "11:00").count == 8, "\(text)")
    }
  }

  /// A word of up to 24 letters is not broken: the tiles are as wide as it needs.
  @Test func aLongWordOnATileIsWhole() {
    var page = Page<Void>(title: "VECKA 47")
    page.choices = (1...7).map { choice($0, ["10:00 Hjärtsviktsmottagning"], .tile) }
    let text = renderedPage(page).canvas.text
    #expect(text.components(separatedBy: "Hjärtsviktsmottagning").count == 8, "\(text)")
  }

  /// At 60×18 the drawing of the face with the longest label used to be missing, or all were.
  @Test func allFacesAreDrawnWithTheirDigitsInLine() throws {
    var page = Page<Void>(title: "IDAG")
    page.blocks = (1...4).map { .text("Aktivitet \($0)") }
    page.choices = ["Mycket dåligt", "Dåligt", "Okej", "Bra", "Mycket bra"].enumerated().map {
      Choice(key: .digit($0 + 1), label: $1, shape: .face($0 + 1), action: ())
    }
    for rows in 18...24 {
      let canvas = renderedPage(page, size: Size(columns: 60, rows: rows), faces: .blended).canvas
      let lines = canvas.text.split(separator: "\n")
      let digits = lines.filter { $0.split(separator: " ") == ["1", "2", "3", "4", "5"] }
      #expect(digits.count == 1, "\(rows) rows")
      let drawn = Set(
        canvas.cells.compactMap { cell in
          if case .face(let pixels) = cell.pixels { pixels.score } else { nil }
        })
      #expect(drawn == [1, 2, 3, 4, 5], "\(drawn) at \(rows) rows")
    }
  }

  @Test func aNoticeIsWholeBeforeItsSenderIsNamed() {
    let notice = "Vi har stängt på fredag. Välkommen åter på lördag från klockan tio!"
    let whole = renderedPage(Page(title: "IDAG")) {
      ($0.notice, $0.noticeSender) = (notice, "Huset")
    }
    #expect(whole.canvas.text.contains(notice + " (Huset)"))
    let short = renderedPage(Page(title: "IDAG")) {
      ($0.notice, $0.noticeSender) = (notice, "Region Jämtland Härjedalen")
    }
    #expect(short.canvas.text.contains(notice + "\n"))
  }

  @Test func theFootKeepsItsMarginAndNoDotIsLeftOver() {
    var page = Page<Void>(title: "IDAG")
    page.choices = ["Veckan", "Hälsoinfo", "Önska", "Personal", "Lyssna"].enumerated().map {
      Choice(key: .digit($0 + 1), label: $1, shape: .footer, action: ())
    }
    page.choices.append(
      Choice(key: .digit(9), label: "Språk · Language", shape: .footer, action: ()))
    let canvas = renderedPage(page).canvas
    #expect((0..<24).allSatisfy { " ".contains(canvas[79, $0].text) })
    #expect(canvas.text.contains("Språk\n"))
  }

  @Test func aPageIsShownFromTheSmallestSizeOn() {
    #expect(PagePainter.fits(Size(columns: 60, rows: 18)))
    #expect(!PagePainter.fits(Size(columns: 59, rows: 40)))
    #expect(!PagePainter.fits(Size(columns: 200, rows: 17)))
  }
}
