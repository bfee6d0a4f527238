import KioskModel
import Testing

@testable import Kiosk

/// The kiosk in lines of text.
@Suite struct PlainTests {
  /// What a plain terminal has printed.
  private final class Paper {
    var text = ""
  }

  private func type(_ line: String, _ driver: Driver) -> Bool {
    let inputs = driver.app.inputs(for: line)
    for input in inputs { driver.send(.input([input])) }
    driver.wait(.seconds(1.2))
    return !inputs.isEmpty
  }

  @Test func aVisitorRatesAndComesBackByLines() throws {
    let driver = try Driver()
    #expect(driver.app.words.contains { $0.hasPrefix("4  Bra") })
    #expect(driver.app.words.first?.contains("Mötesplats Hälsa") == true)
    #expect(type("4", driver))
    #expect(driver.ratings.count == 1)
    #expect(driver.app.words.contains { $0.contains("Tack!") })
    while driver.app.screens.count > 1 { #expect(type("0", driver)) }
    #expect(type("٦", driver))
    #expect(driver.app.screens.count == 2)
    #expect(type("0", driver))
    // A choice also by its words, however they are written.
    #expect(type("veckan", driver))
    #expect(driver.app.screens.count == 2)
    #expect(!type("88", driver) && !type("", driver) && !type("\u{1B}[31m", driver))
  }

  @Test func whatIsWrittenIsALine() throws {
    let driver = try Driver()
    try driver.press("Önska")
    #expect(type("9", driver))
    #expect(type("Fler promenader", driver))
    #expect(driver.journal.contains { $0.content["text"]?.stringValue == "Fler promenader" })
    // What is said of arrows would help nobody.
    var here = driver.app.here
    here.readsLines = true
    let text = WishWriteScreen(here).page(here).plainText.joined(separator: "\n")
    #expect(text.contains("på en rad och tryck Enter") && !text.contains("Pilar"))
  }

  @Test(arguments: ["3 promenader i veckan", "112 000 kronor", "9 är bra", "Klar"])
  func aWishIsTheWholeLineAlsoWhereItBeginsWithADigit(wish: String) throws {
    let driver = try Driver()
    try driver.press("Önska")
    #expect(type("9", driver))
    #expect(type(wish, driver))
    #expect(driver.journal.compactMap { $0.content["text"]?.stringValue } == [wish])
  }

  @Test func aLineThatCannotBeSentIsWrittenAnewByTheNext() throws {
    let driver = try Driver()
    try driver.press("Önska")
    #expect(type("9", driver))
    #expect(type("Ring 19121212-1012", driver))
    #expect(driver.app.words.contains { $0.contains("ser ut som ett personnummer") })
    #expect(type("Ring mig", driver))
    #expect(driver.journal.compactMap { $0.content["text"]?.stringValue } == ["Ring mig"])
  }

  @Test func theWayBackFromWritingIsALineToo() throws {
    let driver = try Driver()
    try driver.press("Önska")
    #expect(type("9", driver))
    #expect(type("0", driver))
    #expect(driver.app.screens.last is WishScreen && driver.journal.isEmpty)
  }

  @Test(arguments: ["1", "0", "", "ja"])
  func anyLineAnswersWhetherSomebodyIsStillThere(line: String) throws {
    let driver = try Driver()
    #expect(type("7", driver))
    for _ in 1...600 where !driver.app.idle.isAsking { driver.wait(.seconds(1)) }
    #expect(driver.app.words.contains { $0.contains("Är du kvar?") })
    #expect(type(line, driver))
    #expect(!driver.app.idle.isAsking && driver.app.screens.count == 2)
  }

  @Test func aTableNamesItsColumnsSoThatNothingStandsUnderAnother() {
    let table = Table(
      header: ["", "Svar", "Index", "", "Besök"],
      rows: [
        Table.Row(cells: ["Äldre", "12", "█████·····", "54", "20"]),
        Table.Row(cells: ["Mitt i livet", "", "visas inte", "", "0"]),
      ])
    #expect(
      Block.table(table).plainText == [
        "Äldre, Svar 12, 54, Besök 20", "Mitt i livet, Index visas inte, Besök 0",
      ])
  }

  @Test func staffUnlockByLines() throws {
    let driver = try Driver()
    let pin = try driver.addStaff("Anna", .host)
    #expect(type("F10", driver))
    for digit in pin { driver.press(.character(digit)) }
    driver.wait(.seconds(1))
    #expect(driver.app.here.staff?.name == "Anna")
    #expect(driver.app.words.contains { $0.contains("Lås") })
  }

  @Test func thePageIsReadOutWhenItIsNewsAndNotWhenAMinuteGoesBy() {
    let paper = Paper()
    let terminal = PlainTerminal { paper.text += $0 }
    let canvas = Canvas(Size(columns: 1, rows: 1))
    func show(_ line: String) -> Int {
      paper.text = ""
      terminal.show(canvas, cursor: Position(column: 0, row: 0)) { [line] }
      return paper.text.count
    }
    #expect(show("Språkcafé om 58 min") > 0)
    #expect(show("Språkcafé om 57 min") == 0)
    #expect(show("Språkcafé pågår") > 0)
    #expect(terminal.lines(with: Array("4".utf8)) == [])
    #expect(terminal.lines(with: Array("\n\n5".utf8)) == ["4", ""])
    // Somebody asked, by an empty line as well.
    #expect(show("Språkcafé pågår") > 0)
    #expect(terminal.lines(with: Array(repeating: 0x41, count: 5000)) == [])
    #expect(terminal.lines(with: [0xFF, 0x0A]).count == 1)
  }
}
