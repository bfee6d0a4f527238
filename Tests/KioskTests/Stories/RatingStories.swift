import KioskModel
import TerminalUI
import Testing

@testable import Kiosk

@Suite struct RatingStories {
  @Test func oneSessionIsOnAndIsRatedWithOnePress() throws {
    let driver = try Driver()
    try expectSnapshot(driver.screen, "home-80x24")
    driver.press(.digit(4))
    let rating = try #require(driver.ratings.first)
    #expect(rating.content["score"] == 4)
    #expect(rating.content["session"] == "lecture/2026-11-20T13:30:00")
    #expect(rating.content["hour"] == 14)
    #expect(Set(rating.content.keys) == ["session", "score", "scale", "language", "hour"])
    #expect(driver.screen.contains("Tack! Du svarade 4 – Bra"))
  }

  @Test func questionsAreAnsweredAndTheKioskGoesHome() throws {
    let driver = try Driver()
    driver.press(.digit(5))
    driver.wait(.seconds(2))
    try driver.press("Människorna")
    driver.wait(.seconds(2))
    #expect(driver.screen.contains("Träffade du någon ny?"))
    try driver.press("Lite")
    #expect(driver.screen.contains("Tack! Du svarade 5 – Mycket bra"))
    #expect(driver.journal.map(\.type) == ["rating", "answer", "answer"])
    #expect(driver.journal[1].content["rating"] == .string(driver.journal[0].id))
    #expect(driver.journal[1].content["set"] == "grund/2")
    driver.wait(RatedScreen.silence)
    #expect(driver.screen.contains("IDAG"))
  }

  @Test func whenSeveralCouldBeMeantTheRatingIsKeptFirstAndAskedAboutAfter() throws {
    let driver = try Driver(at: "2026-11-20T16:00:00")
    #expect(driver.screen.contains("Hur var aktiviteten?"))
    driver.press(.digit(2))
    #expect(driver.ratings.count == 1)
    #expect(driver.ratings.first?.content["session"] == nil)
    driver.wait(.seconds(1))
    try driver.press("Språkcafé")
    let answer = try #require(driver.journal.last)
    #expect(answer.content["question"] == "session")
    #expect(answer.content["choice"] == "cafe/2026-11-20T15:30:00")
  }

  @Test func withNothingOnTheVisitIsRated() throws {
    let driver = try Driver(at: "2026-11-20T08:00:00")
    #expect(driver.screen.contains("Hur är ditt besök idag?"))
    driver.press(.digit(1))
    #expect(driver.ratings.first?.content["session"] == nil)
    #expect(driver.screen.contains("Vad betydde mest"))
  }

  @Test func aRatingCanBeTakenBackForFiveSeconds() throws {
    let driver = try Driver()
    driver.press(.digit(1))
    driver.wait(.seconds(4))
    try driver.press("Ångra")
    #expect(driver.screen.contains("Ångrat"))
    #expect(driver.journal.last?.type == "retract")
    #expect(driver.journal.last?.content["event"] == .string(driver.journal[0].id))
    driver.wait(RatedScreen.silence)
    #expect(driver.screen.contains("IDAG"))
  }

  @Test func afterFiveSecondsThereIsNoTakingBack() throws {
    let driver = try Driver()
    driver.press(.digit(1))
    #expect(driver.screen.contains("Ångra"))
    driver.wait(.seconds(5))
    #expect(!driver.screen.contains("Ångra"))
    driver.press(.character("+"))
    #expect(driver.journal.map(\.type) == ["rating"])
  }

  @Test func silenceKeepsWhatWasGivenAndGoesHome() throws {
    let driver = try Driver()
    driver.press(.digit(3))
    driver.wait(RatedScreen.silence)
    #expect(driver.screen.contains("IDAG"))
    #expect(driver.journal.map(\.type) == ["rating"])
  }

  @Test func aHeldKeyVotesOnce() throws {
    let driver = try Driver()
    driver.press(.digit(1))
    driver.wait(.milliseconds(660))
    for _ in 0..<200 {
      driver.press(.digit(1))
      driver.wait(.milliseconds(33))
    }
    #expect(driver.journal.map(\.type) == ["rating"])
  }

  @Test func aFingerThatSlipsOnToTheNextKeyVotesOnce() throws {
    let driver = try Driver()
    driver.press(.digit(4))
    driver.wait(.milliseconds(100))
    driver.press(.digit(5))
    #expect(driver.ratings.count == 1)
    driver.wait(.milliseconds(1100))
    driver.press(.digit(5))
    #expect(driver.ratings.count == 2)
  }
}
