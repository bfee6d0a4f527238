import KioskModel
import TestSupport
import Testing

@testable import Kiosk
@testable import TerminalUI

/// Visitors make wishes.
@Suite struct WishStories {
  private func wishes(_ driver: Driver) -> [JournalEvent] {
    driver.journal.filter { $0.type == "wish" }
  }

  private func writing(size: Size = Size(columns: 80, rows: 24)) throws -> Driver {
    let driver = try Driver(size: size)
    driver.press(.digit(8))
    try driver.press("Skriv en egen önskan")
    return driver
  }

  @Test func anIdeaIsWantedWithOnePress() throws {
    let driver = try Driver()
    driver.press(.digit(8))
    try expectSnapshot(driver.screen, "wish-80x24")
    driver.press(.digit(1))
    #expect(wishes(driver).count == 1)
    #expect(Set(wishes(driver)[0].content.keys) == ["idea", "language", "hour"])
    #expect(driver.screen.contains("Tack! Du önskade:"))
    try expectSnapshot(driver.screen, "wished-80x24")
    driver.wait(.seconds(10))
    #expect(driver.screen.contains("IDAG"))
    driver.press(.digit(8))
    #expect(driver.screen.contains("1 önskar det här"))
  }

  @Test func aWishIsWrittenWithTheNumberPadAlone() throws {
    let driver = try writing()
    try driver.writeWithNumberPad("Fler promenader på åäö!")
    #expect(driver.screen.contains("Fler promenader på åäö!"))
    #expect(driver.screen.contains("23 / 120"))
    try expectSnapshot(driver.screen, "write-80x24")
    driver.send(.resized(Size(columns: 120, rows: 33)))
    try expectSnapshot(driver.screen, "write-120x33")
    driver.send(.resized(Size(columns: 60, rows: 18)))
    try expectSnapshot(driver.screen, "write-60x18")
    driver.send(.resized(Size(columns: 30, rows: 8)))
    #expect(driver.screen.contains("för liten"))
    driver.send(.resized(Size(columns: 80, rows: 24)))
    driver.press(.digit(3))
    #expect(wishes(driver).first?.content["text"] == "Fler promenader på åäö!")
    #expect(driver.screen.contains("Personalen läser din önskan"))
    try expectSnapshot(driver.screen, "wished-words-80x24")
  }

  /// The symbols include 0, / and *; on the keyboard these go back, open the languages and read
  /// aloud, as everywhere.
  @Test func aNumberPadLeavesThePageOfSignsToo() throws {
    let driver = try writing()
    driver.wait(.seconds(2))
    driver.type("595")
    driver.wait(.seconds(2))
    #expect(driver.screen.contains("1 / 120"))
    driver.press(.character("/"))
    #expect(driver.screen.contains("Lätt svenska"))
    driver.press(.digit(0))
    driver.wait(.seconds(2))
    #expect(driver.screen.contains("1 / 120"))
    driver.press(.digit(0))
    #expect(!driver.app.page.choices.contains { $0.shape.isLetter })
  }

  @Test func aRealKeyboardWritesAndEnterSendsOnce() throws {
    let driver = try writing()
    driver.write("Simning på kvällen?")
    driver.press(.enter)
    driver.press(.enter, .enter)
    #expect(wishes(driver).map { $0.content["text"] } == ["Simning på kvällen?"])
    driver.wait(.milliseconds(100))
    driver.press(.enter)
    #expect(wishes(driver).count == 1)
  }

  @Test func whoeverTypesLettersTypesDigitsToo() throws {
    let driver = try writing()
    #expect(driver.app.page.choices.contains { $0.key == .digit(0) })
    driver.write("Kl 10.30, sal 357")
    #expect(driver.screen.contains("Kl 10.30, sal 357"))
    #expect(driver.app.page.choices.contains { $0.key == .escape && $0.label == "Tillbaka" })
    try expectSnapshot(driver.screen, "write-typing-80x24")
    driver.press(.enter)
    #expect(wishes(driver).first?.content["text"] == "Kl 10.30, sal 357")
  }

  @Test func aHeldKeyOfTheNumberPadWritesNoLine() throws {
    let driver = try writing()
    driver.press(.digit(5))
    driver.wait(.milliseconds(400))
    for _ in 0..<100 {
      driver.press(.digit(5))
      driver.wait(.milliseconds(33))
    }
    #expect(driver.screen.contains("1 / 120"))
  }

  @Test func eachScriptHasItsKeys() throws {
    for (language, keys) in [
      ("ar", "ضشئ"), ("uk", "ЙФЯ"), ("ti", "ሀተየ"), ("sma", "QÏ"), ("prs", "گپ"),
    ] {
      let driver = try Driver()
      let context = driver.app.context
      var other = context
      other.words = Catalogue(language: Language.all[language], texts: [:])
      let page = WishWriteScreen(other).page(other)
      let labels = page.choices.map(\.label)
      for key in keys { #expect(labels.contains(String(key)), "\(language) \(key)") }
    }
  }

  @Test func aPersonalNumberIsKindlyRefused() throws {
    let driver = try writing()
    // On a keyboard with letters digits are text.
    driver.write("Ring 19121212-1012")
    #expect(driver.screen.contains("Ring 19121212-1012"))
    driver.press(.enter)
    #expect(driver.screen.contains("ser ut som ett personnummer") && driver.journal.isEmpty)
    let digits = try writing()
    try digits.writeWithNumberPad("121212-1212")
    digits.press(.digit(3))
    #expect(digits.screen.contains("ser ut som ett personnummer"))
    #expect(digits.journal.isEmpty)
    for _ in 0..<6 { digits.press(.backspace) }
    digits.press(.digit(3))
    #expect(wishes(digits).count == 1)
  }

  @Test func nothingIsSentEmptyOrTooLong() throws {
    let driver = try writing()
    driver.press(.digit(3))
    #expect(driver.screen.contains("Skriv något först."))
    for _ in 0..<300 { driver.press(.character("å")) }
    #expect(driver.screen.contains("120 / 120"))
    driver.press(.enter)
    #expect(wishes(driver).first?.content["text"]?.stringValue?.count == 120)
  }

  @Test func aWishCanBeTakenBackForFiveSeconds() throws {
    let driver = try Driver()
    driver.press(.digit(8), .digit(1))
    driver.wait(.seconds(4))
    try driver.press("Ångra")
    #expect(driver.journal.map(\.type) == ["wish", "retract"])
    #expect(driver.app.context.wishes.support().isEmpty)
    driver.wait(.seconds(5))
    #expect(driver.screen.contains("IDAG"))
  }

  @Test func whatWasTakenBackElsewhereIsNotKeptAmongTheWishes() throws {
    let driver = try Driver()
    try driver.makeFolder()
    driver.press(.digit(4))
    driver.wait(.seconds(2))
    try driver.press("Ångra")
    #expect(driver.journal.map(\.type) == ["rating", "retract"])
    driver.wait(.seconds(10))
    driver.press(.digit(8))
    #expect(driver.app.context.wishes == WishList())
  }

  @Test func noThanksBeforeTheDiskHasIt() throws {
    let driver = try Driver()
    driver.press(.digit(8))
    driver.disk = .hangs
    driver.press(.digit(1))
    #expect(!driver.screen.contains("Tack"))
    driver.wait(.seconds(2))
    #expect(driver.screen.contains("kunde inte sparas än"))
    driver.finishHanging()
    #expect(driver.screen.contains("Tack!") && wishes(driver).count == 1)
  }

  @Test func goingBackAsksAndIdleKeepsNothing() throws {
    let driver = try writing()
    driver.write("Något hemligt")
    driver.press(.escape)
    #expect(driver.screen.contains("inte sparat"))
    try driver.press("Fortsätt skriva")
    #expect(driver.screen.contains("Något hemligt"))
    driver.wait(.seconds(90))
    #expect(driver.screen.contains("IDAG"))
    #expect(driver.journal.isEmpty)
    driver.press(.digit(8), .digit(9))
    #expect(!driver.screen.contains("hemligt"))
  }

  @Test func playingIsKeptButMarked() throws {
    let driver = try Driver()
    for _ in 0..<8 {
      driver.press(.digit(8))
      driver.wait(.milliseconds(300))
      driver.press(.digit(1))
      driver.wait(.milliseconds(300))
      driver.press(.escape)
      driver.wait(.milliseconds(800))
    }
    let marks = wishes(driver).map { $0.content["flood"] == true }
    #expect(marks.first == false && marks.last == true)
  }

  @Test func noKeysBreakTheKeyboardInAnyScript() throws {
    var random = SeededGenerator(seed: SeededGenerator.seed)
    let keys: [Key] =
      [.up, .down, .left, .right, .tab, .backTab, .enter, .backspace, .home, .delete]
      + "12345678990-+.a\u{301}å ضሀЙ".map { .character($0) }
    for language in ["sv", "sma", "uk", "ar", "prs", "ti"] {
      var context = try Driver().app.context
      context.words = Catalogue(language: Language.all[language], texts: [:])
      var screen = WishWriteScreen(context)
      for _ in 0..<600 {
        context.moment.uptime += .milliseconds(Int.random(in: 0...500, using: &random))
        if Bool.random(using: &random), let key = keys.randomElement(using: &random) {
          if let action = screen.page(context).action(writing: key) {
            _ = screen.update(action, context)
          }
        } else if let choice = screen.page(context).choices.randomElement(using: &random) {
          _ = screen.update(choice.action, context)
        }
        #expect(screen.writing.text.count <= Wish.longest)
      }
      let renderedPage = PagePainter.paint(
        screen.page(context).map { _ in }, frame: PageFrame(name: "", day: "", clock: ""),
        size: Size(columns: 80, rows: 24), look: try Driver().app.look)
      #expect(renderedPage.targets.count == screen.page(context).choices.count, "\(language)")
    }
  }
}
