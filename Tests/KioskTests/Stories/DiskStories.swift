import KioskModel
import Testing

@testable import Kiosk
@testable import TerminalUI

/// Nothing is shown as saved before it is.
@Suite struct DiskStories {
  @Test func noThanksBeforeTheDiskHasIt() throws {
    let driver = try Driver()
    driver.disk = .hangs
    driver.press(.digit(4))
    #expect(!driver.screen.contains("Tack"))
    #expect(driver.screen.contains("4 – Bra"))
    driver.wait(.milliseconds(1600))
    #expect(driver.screen.contains("kunde inte sparas än"))
    driver.finishHanging()
    #expect(driver.screen.contains("Tack! Du svarade 4 – Bra"))
    #expect(driver.ratings.count == 1)
  }

  @Test(arguments: [Key.digit(4), .digit(8)]) func nothingIsUndoneBeforeTheDiskHasIt(key: Key)
    throws
  {
    let driver = try Driver()
    driver.press(key)
    if key == .digit(8) { driver.press(.digit(1)) }
    driver.wait(.seconds(2))
    driver.disk = .hangs
    try driver.press("Ångra")
    #expect(driver.screen.contains("Ångrar …"))
    #expect(!driver.screen.contains("Ångrat"))
    driver.wait(.milliseconds(1600))
    #expect(driver.screen.contains("Det är inte sparat än att du ångrade dig."))
    driver.finishHanging()
    #expect(driver.screen.contains("Ångrat"))
    #expect(driver.journal.last?.type == "retract")
    driver.wait(.seconds(9))
    #expect(driver.screen.contains("IDAG"))
  }

  @Test func aDiskThatHangsDoesNotHoldUpTheScreen() throws {
    let driver = try Driver()
    driver.disk = .hangs
    driver.press(.digit(4))
    driver.press(.escape)
    #expect(driver.screen.contains("IDAG"))
    driver.press(.digit(6))
    #expect(driver.screen.contains("VECKA 47"))
  }

  @Test func aDiskThatRefusesIsToldAndTriedAgain() throws {
    let driver = try Driver()
    driver.disk = .refuses
    driver.press(.digit(4))
    try expectSnapshot(driver.screen, "not-saved-80x24")
    driver.wait(.seconds(2))
    driver.press(.escape)
    #expect(driver.screen.contains("Ett tryck är inte sparat än"))
    driver.wait(.seconds(2))
    driver.press(.digit(2))
    #expect(driver.screen.contains("2 tryck är inte sparade än"))
    driver.disk = .works
    driver.wait(.seconds(6))
    #expect(driver.ratings.map { $0.content["score"] } == [4, 2])
    #expect(Set(driver.ratings.map(\.id)).count == 2)
    #expect(!driver.screen.contains("inte sparade"))
  }

  @Test func whatWaitsAtMidnightGoesIntoTheJournalOfItsDay() throws {
    let driver = try Driver(at: "2026-11-20T23:59:30")
    driver.disk = .refuses
    driver.press(.digit(4))
    driver.wait(.seconds(60))
    driver.press(.digit(2))
    driver.disk = .works
    driver.wait(.seconds(6))
    let scores = ["2026-11-20", "2026-11-21"].map { day in
      driver.journals[.feedback, day].map { $0.content["score"] }
    }
    #expect(scores == [[4], [2]])
  }

  @Test func whatWaitsIsStillThereWhenTheProgramEnds() throws {
    let driver = try Driver()
    driver.disk = .refuses
    driver.press(.digit(4))
    driver.send(.ended)
    #expect(driver.hasEnded)
    #expect(driver.app.outbox.waiting.count == 1)
  }
}
