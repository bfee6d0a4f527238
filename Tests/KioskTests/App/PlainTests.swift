import KioskModel
import Testing

@testable import Kiosk
@testable import TerminalUI

/// The kiosk as lines of text.
@Suite struct PlainTests {
  /// What a plain terminal has printed.
  private final class Paper {
    var text = ""
  }

  private func type(_ line: String, _ driver: Driver) -> Bool {
    guard case .inputs(let inputs) = driver.app.answer(to: line) else { return false }
    for input in inputs { driver.send(.input([input])) }
    driver.wait(.seconds(1.2))
    return true
  }

  private func says(_ text: String, _ driver: Driver) -> Bool {
    driver.app.words.contains { $0.contains(text) }
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
    // A choice can also be made by its label, in any case.
    #expect(type("veckan", driver))
    #expect(driver.app.screens.count == 2)
    #expect(!type("88", driver) && !type("", driver) && !type("\u{1B}[31m", driver))
  }

  /// A group is a number in a line, which may end with 0; a second line replaces it.
  @Test func aGroupIsTypedAsALine() throws {
    let driver = try Driver.atWork()
    driver.press(.enter)
    for (line, number) in [("10", "10"), ("27", "27"), ("1000", "–"), ("100", "100"), ("3", "3")] {
      #expect(type(line, driver))
      #expect(driver.app.page.blocks.contains(.banner(number, score: nil)))
    }
    driver.press(.enter)
    #expect(driver.arrivals.count == 3)
  }

  @Test func whatIsWrittenIsALine() throws {
    let driver = try Driver()
    try driver.press("Önska")
    #expect(type("9", driver))
    #expect(type("Fler promenader", driver))
    #expect(driver.journal.contains { $0.content["text"]?.stringValue == "Fler promenader" })
    // Advice on arrow keys would not help anybody here.
    var context = driver.app.context
    context.access.readsLines = true
    let text = WishWriteScreen(context).page(context).plainText().joined(separator: "\n")
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
        Table.Row([
          .text("Äldre"), .text("12"), .bar(Bar(0.54, length: 10, track: .dots)), .text("54"),
          .text("20"),
        ]),
        Table.Row(cells: ["Mitt i livet", "", "visas inte", "", "0"]),
      ])
    #expect(
      Block.table(table).plainText() == [
        "Äldre, Svar 12, 54, Besök 20", "Mitt i livet, Index visas inte, Besök 0",
      ])
  }

  @Test func staffUnlockByLines() throws {
    let driver = try Driver()
    let pin = try driver.addStaff("Anna", .host)
    #expect(type("F10", driver))
    // The digits are counted in words: dots mean nothing when read aloud.
    #expect(driver.app.page.isSecret && says("0 av 6 siffror", driver))
    #expect(type(String(pin.prefix(4)), driver))
    #expect(says("4 av 6 siffror", driver) && !says("●", driver) && !says("1  ", driver))
    #expect(type("sudda", driver) && says("3 av 6 siffror", driver))
    #expect(type(String(pin.dropFirst(3)), driver))
    #expect(driver.app.context.staff?.name == "Anna")
    #expect(!driver.app.page.isSecret && says("Lås", driver))
  }

  @Test func whatIsNoDigitIsNoPartOfAPIN() throws {
    let driver = try Driver()
    try driver.addStaff("Anna", .host)
    #expect(type("F10", driver))
    for line in ["12a456", "1 2", "tolv"] { #expect(!type(line, driver), "\(line)") }
    #expect(says("0 av 6 siffror", driver))
    // Going back by the beginning of the label.
    #expect(type("till", driver) && driver.app.screens.count == 1)
  }

  @Test func theBeginningOfAWordIsEnoughWhereOnlyOneBeginsSo() throws {
    let driver = try Driver()
    #expect(type("vec", driver) && driver.app.screens.last is WeekScreen)
    #expect(type("tillb", driver) && driver.app.screens.count == 1)
    // The beginning of a later word will do, without diacritics.
    #expect(type("LANG", driver) && driver.app.screens.last is LanguageScreen)
    #expect(type("eng", driver) && driver.app.context.words.language.tag == "en")
    #expect(type("sprak", driver) && type("sv", driver) && type("halso", driver))
    #expect(driver.app.screens.last is HealthScreen)
    #expect(type("0", driver))
    guard case .mistake(let sentence) = driver.app.answer(to: "myc") else {
      Issue.record("what two words begin with chose one")
      return
    }
    #expect(
      sentence == "Flera val börjar så: Mycket dåligt, Mycket bra. Skriv mer av ordet.")
    // A whole label takes precedence, even if another one begins with it.
    #expect(type("bra", driver))
    #expect(driver.ratings.last?.content["score"]?.intValue == 4)
  }

  @Test func aMistakeIsOneSentenceAndAQuestionMarkTheWholePage() throws {
    let driver = try Driver()
    guard case .mistake(let sentence) = driver.app.answer(to: "nonsens\u{1B}[31m") else {
      Issue.record("nonsense chose something")
      return
    }
    #expect(sentence.hasPrefix("Det finns inget val som heter nonsens"))
    #expect(!sentence.contains("\n") && sentence.contains("?"))
    for line in ["?", "", "  "] { #expect(driver.app.answer(to: line) == .readAgain) }
  }

  /// A name that only matched the beginning used to be counted before it had been read out.
  @Test func aNameIsReadBeforeItIsCounted() throws {
    let driver = try Driver.atWork(people: ["Björn Ek"], readsLines: true)
    #expect(says("Sov bättre", driver))
    #expect(driver.app.words.contains { $0.contains("Sov bättre") && $0.hasSuffix(", vald") })
    #expect(type("Sök", driver) && type("bjorn", driver))
    #expect(driver.arrivals.isEmpty && says("1  Björn Ek", driver))
    // The next line replaces the one before.
    #expect(type("bj", driver))
    #expect(driver.arrivals.isEmpty && says("Namn: bj (skriv här)", driver))
    #expect(!type("bj 1", driver) && driver.arrivals.isEmpty)
    #expect(type("1", driver) && driver.arrivals.count == 1)
  }

  /// A key that comes again so soon is held down; a line is deliberate.
  @Test func theSameLineMayComeAtOnce() throws {
    let driver = try Driver.atWork(readsLines: true)
    func type(_ lines: String...) {
      for line in lines {
        guard case .inputs(let inputs) = driver.app.answer(to: line) else {
          Issue.record("\(line) is no answer")
          return
        }
        for input in inputs { driver.send(.input([input])) }
      }
    }
    type("1", "1", "1")
    #expect(driver.arrivals.count == 3)
    type("6", "0", "0")
    #expect(driver.app.screens.last is StaffMenuScreen)
  }

  /// A line that comes just after a page has closed was meant for that page.
  @Test func whatWasMeantForAPageThatHasGoneIsNoRating() throws {
    let driver = try Driver.atWork(readsLines: true)
    driver.press(.function(10))
    for line in ["5", "bra"] {
      guard case .inputs(let inputs) = driver.app.answer(to: line) else { continue }
      for input in inputs { driver.send(.input([input])) }
    }
    #expect(driver.ratings.isEmpty)
  }

  /// The result of a line is read out before the next line is handled: checking a PIN takes time.
  @Test func thePageWaitsForWhatALineHasAskedFor() throws {
    let driver = try Driver(readsLines: true)
    try driver.addStaff("Anna", .host)
    try driver.addStaff("Bo", .host)
    #expect(type("F10", driver))
    driver.holdsJobs = true
    #expect(!driver.app.isLoading)
    driver.send(.input([.choice(0)]))
    #expect(driver.app.isLoading)
    driver.wait(.milliseconds(500))
    #expect(driver.app.isLoading)
    driver.finishJobs()
    #expect(!driver.app.isLoading)
    // A disk that hangs does not delay the answer.
    driver.holdsJobs = true
    for digit in "271953" { driver.press(.character(digit)) }
    #expect(driver.app.isLoading)
    driver.wait(.seconds(3))
    #expect(!driver.app.isLoading)
  }

  @Test func aFormIsFilledInLineByLine() throws {
    let driver = try Driver.atWork(readsLines: true)
    try driver.open("Personal och PIN")
    #expect(type("ny i", driver))
    #expect(says("Namn: (skriv här)", driver))
    #expect(type("Berit", driver))
    // The other options are read out, and the beginning of one selects it.
    #expect(says("Roll: Värd (skriv här)", driver) && says("Värd, Samordnare", driver))
    #expect(type("namn", driver) && says("Namn: Berit (skriv här)", driver))
    #expect(type("Bodil", driver))
    #expect(!type("chef", driver))
    #expect(type("samo", driver))
    #expect(type("1", driver))
    let staff = StaffDirectory(DataFolder(driver.folder.path)).members().values.values
    #expect(staff.contains { $0.name == "Bodil" && $0.role == .coordinator })
  }

  @Test func noPageInLinesSpeaksOfTouching() throws {
    for language in ["sv", "sv-x-lattlast", "en"] {
      let driver = try Driver(readsLines: true)
      driver.choose(language: language)
      let home = driver.app.words.joined(separator: "\n")
      #expect(home.contains("Enter"), "\(home)")
      #expect(!home.contains("ansikte") && !home.contains("a face"), "\(home)")
      driver.press(.digit(6))
      driver.wait(.seconds(35))
      #expect(driver.app.idle.isAsking)
      let asking = driver.app.words.joined(separator: "\n")
      #expect(asking.contains("Enter"), "\(asking)")
      #expect(!asking.contains("var som helst") && !asking.contains("anywhere"), "\(asking)")
    }
  }

  @Test func whatIsTypedOnASecretPageIsNotShown() {
    var shows: [Bool] = []
    let terminal = PlainTerminal(print: { _ in }, showTyping: { shows.append($0) })
    let canvas = Canvas(Size(columns: 1, rows: 1))
    func show(_ isSecret: Bool) {
      terminal.show(canvas, cursor: Position(column: 0, row: 0)) {
        PlainPage(lines: ["sida"], isSecret: isSecret)
      }
    }
    show(false)
    #expect(shows.isEmpty)
    show(true)
    show(true)
    #expect(shows == [false])
    show(false)
    #expect(shows == [false, true])
    show(true)
    terminal.restore()
    #expect(shows == [false, true, false, true])
  }

  @Test func thePageIsReadOutWhenItIsNewsAndNotWhenAMinuteGoesBy() {
    let paper = Paper()
    let terminal = PlainTerminal(print: { paper.text += $0 }, showTyping: { _ in })
    let canvas = Canvas(Size(columns: 1, rows: 1))
    func show(_ line: String) -> Int {
      paper.text = ""
      terminal.show(canvas, cursor: Position(column: 0, row: 0)) { PlainPage(lines: [line]) }
      return paper.text.count
    }
    #expect(show("Språkcafé om 58 min") > 0)
    #expect(show("Språkcafé om 57 min") == 0)
    #expect(show("Språkcafé pågår") > 0)
    #expect(terminal.lines(with: Array("4".utf8)) == [])
    #expect(terminal.lines(with: Array("\n\n5".utf8)) == ["4", ""])
    // A line that meant nothing does not print the page again; `?` does.
    #expect(show("Språkcafé pågår") == 0)
    terminal.readAgain()
    #expect(show("Språkcafé pågår") > 0)
    #expect(terminal.lines(with: Array(repeating: 0x41, count: 5000)) == [])
    #expect(terminal.lines(with: [0xFF, 0x0A]).count == 1)
  }
}
