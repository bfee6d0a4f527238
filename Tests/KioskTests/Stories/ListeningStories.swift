import KioskModel
import Testing

@testable import Kiosk
@testable import TerminalUI

/// Visitors who cannot see the screen.
@Suite struct ListeningStories {
  private func driver(
    _ site: (inout JSONObject) -> Void = { _ in }, recordings: Set<String> = []
  ) throws -> Driver {
    var place = MeetingPlace(
      site: try Fixture.site { site in
        site["languages"] = .strings(LocaleTests.languages)
      })
    place.activities = try Fixture.place().activities
    var document = place.site.document
    site(&document)
    place.site = try Site(JSONReader(document))
    return try Driver(place: place, speech: SpeechAbility(recordings: recordings))
  }

  private func text(_ speech: Speech?) -> String {
    speech?.parts.map(\.text).joined(separator: "\n") ?? ""
  }

  @Test func theStarReadsStopsAndReadsAgain() throws {
    let driver = try driver()
    #expect(driver.screen.contains("Lyssna"))
    driver.press(.listening)
    let said = text(driver.spoken.first)
    #expect(said.hasPrefix("IDAG.\nAllt är kostnadsfritt.\n10:00–11:30, Stavgång för alla"))
    #expect(said.contains("Hur var det? Sov bättre.\n"))
    #expect(said.contains("\nTryck 4 för Bra.\nTryck 5 för Mycket bra.\nTryck 6 för Veckan.\n"))
    #expect(driver.spoken.first?.parts.map(\.voice) == ["sv"])
    driver.wait(.seconds(2))
    driver.press(.listening)
    #expect(driver.speechStops == 1)
    #expect(driver.spoken.count == 1)
    driver.wait(.seconds(2))
    driver.press(.listening)
    #expect(driver.spoken.count == 2)
    #expect(said == text(driver.spoken.last) + "\nTryck plus för starkare ljud.")
    // When the reading has ended the key reads the page again.
    driver.finishSpeaking()
    driver.wait(.seconds(2))
    driver.press(.listening)
    #expect(driver.spoken.count == 3)
    #expect(driver.speechStops == 1)
  }

  @Test func whoHearsTooLittleMakesItLouderUntilTheyGo() throws {
    let driver = try driver { $0["speech"] = .object(["volume": 80]) }
    driver.press(.listening)
    let said = text(driver.spoken.first)
    #expect(said.hasSuffix("Tryck plus för starkare ljud."))
    for volume in [120, 160, 40, 80] {
      driver.wait(.seconds(2))
      driver.press(.character("+"))
      #expect(driver.spoken.last?.settings.volume == volume)
      // How to make it louder is said only once.
      #expect(text(driver.spoken.last) + "\nTryck plus för starkare ljud." == said)
    }
    driver.wait(.seconds(2))
    driver.press(.character("+"))
    driver.press(.digit(9))
    #expect(driver.spoken.last?.settings.volume == 120)
    // While nothing is being read the key has its usual function.
    let count = driver.spoken.count
    driver.finishSpeaking()
    driver.wait(.seconds(1))
    driver.press(.character("+"))
    #expect(driver.spoken.count == count)
    driver.wait(.seconds(300))
    driver.press(.listening)
    #expect(driver.spoken.last?.settings.volume == 80)
    #expect(text(driver.spoken.last).hasSuffix("Tryck plus för starkare ljud."))
  }

  @Test func aPressWhileItSpeaksStopsItAndDoesWhatItAlwaysDoes() throws {
    let driver = try driver()
    driver.press(.listening)
    driver.press(.digit(4))
    #expect(driver.speechStops == 1)
    #expect(driver.ratings.first?.content["score"] == 4)
    // A visitor who listens hears the result and the next question without asking.
    #expect(driver.spoken.count == 2)
    #expect(text(driver.spoken.last).hasPrefix("Tack! Du svarade 4 – Bra.\nVad betydde mest"))
    #expect(!text(driver.spoken.last).contains("Lyssna"))
  }

  @Test func whoHasToHearFirstHowToTakeItBackHasTheTime() throws {
    let driver = try driver()
    driver.press(.listening)
    driver.press(.digit(4))
    driver.wait(.seconds(15))
    driver.finishSpeaking()
    try driver.press("Ångra")
    #expect(driver.journal.map(\.type) == ["rating", "retract"])
    #expect(text(driver.spoken.last).contains("Ditt svar räknas inte"))
  }

  @Test func whoHasNotListenedIsNotSpokenTo() throws {
    let driver = try driver()
    driver.press(.digit(4))
    driver.wait(.seconds(60))
    #expect(driver.spoken.isEmpty)
    #expect(driver.speechStops == 0)
  }

  @Test func thatSomethingIsNotSavedIsSaid() throws {
    let driver = try driver()
    driver.press(.listening)
    driver.finishSpeaking()
    driver.disk = .refuses
    driver.press(.digit(4))
    #expect(text(driver.spoken.last).contains("kunde inte sparas än"))
  }

  @Test func aTouchStopsItAndTheTileForItReadsAgain() throws {
    let driver = try driver()
    let index = try #require(driver.app.page.choices.firstIndex { $0.key == .listening })
    let target = try #require(driver.app.renderedPage.targets.first { $0.choice == index })
    let position = Position(column: target.rect.column + 1, row: target.rect.row)
    driver.touch(down: position)
    #expect(driver.spoken.count == 1)
    driver.wait(.seconds(2))
    driver.touch(down: position)
    #expect(driver.spoken.count == 1)
    #expect(driver.speechStops == 1)
    driver.wait(.seconds(2))
    driver.touch(down: position)
    #expect(driver.spoken.count == 2)
  }

  @Test func theLanguageOfThePageIsItsVoices() throws {
    let driver = try driver { $0["speech"] = ["volume": 150, "rate": 120] }
    driver.press(.digit(9))
    try driver.press("English")
    driver.wait(.seconds(1))
    driver.press(.listening)
    let speech = try #require(driver.spoken.first)
    #expect(speech.parts.first?.voice == "en")
    #expect(text(speech).contains("Press 4 for Good."))
    #expect(speech.settings == SpeechSettings(volume: 150, rate: 120))
  }

  @Test func aLanguageWithoutAVoiceSaysSoOnce() throws {
    let driver = try driver()
    driver.press(.digit(9))
    try driver.press("Af Soomaali")
    driver.wait(.seconds(1))
    driver.press(.listening)
    #expect(driver.screen.contains("Luqaddan cod looma hayo."))
    #expect(
      driver.spoken == [
        Speech(parts: [
          SpokenPart(text: "Det finns ingen röst för det här språket.", voice: "sv"),
          SpokenPart(text: "There is no voice for this language.", voice: "en"),
        ])
      ])
    driver.finishSpeaking()
    driver.wait(.seconds(2))
    driver.press(.listening)
    #expect(driver.spoken.count == 1)
    driver.press(.digit(6))
    #expect(!driver.screen.contains("Luqaddan cod looma hayo."))
  }

  @Test func whatCannotBeHeardSaysSoOnThePage() throws {
    let driver = try driver()
    let line = "Ljudet fungerar inte just nu. Säg till personalen."
    driver.press(.listening)
    #expect(!driver.screen.contains(line))
    driver.failSpeaking()
    #expect(driver.screen.contains(line))
    try expectSnapshot(driver.screen, "no-sound-80x24")
    // A second try shows the message again, and the next press removes it.
    driver.wait(.seconds(2))
    driver.press(.listening)
    #expect(driver.spoken.count == 2 && !driver.screen.contains(line))
    driver.failSpeaking()
    #expect(driver.screen.contains(line))
    driver.press(.digit(6))
    #expect(!driver.screen.contains(line))
    // The page is not read again by itself, and the next visitor does not see the message.
    driver.failSpeaking()
    driver.wait(.seconds(60))
    #expect(!driver.screen.contains(line))
  }

  @Test func whatWasStoppedIsNoFault() throws {
    let driver = try driver()
    driver.press(.listening)
    driver.press(.digit(6))
    driver.failSpeaking()
    #expect(!driver.screen.contains("Ljudet fungerar inte"))
  }

  @Test func aPageThatSomebodyHasReadInIsPlayed() throws {
    let driver = try driver(recordings: ["so/home", "so/rated", "sv/home"])
    driver.press(.digit(9))
    try driver.press("Af Soomaali")
    driver.wait(.seconds(1))
    driver.press(.listening)
    #expect(driver.spoken.map(\.recording) == ["so/home"])
    driver.press(.digit(4))
    #expect(driver.speechStops == 1)
    #expect(driver.spoken.map(\.recording) == ["so/home", "so/rated"])
    #expect(driver.spoken.allSatisfy { $0.parts.isEmpty })
  }

  @Test func whenNobodyIsThereItIsSilentAndForgets() throws {
    let driver = try driver()
    driver.press(.digit(6))
    driver.press(.listening)
    // While the page is being read nobody is asked whether they are still there.
    driver.wait(.seconds(100))
    #expect(driver.rings == 0)
    driver.wait(.seconds(101))
    #expect(driver.speechStops == 1)
    #expect(driver.screen.contains("IDAG"))
    let said = driver.spoken.count
    driver.press(.digit(3))
    #expect(driver.spoken.count == said)
  }

  @Test func theQuestionWhetherAnybodyIsThereIsSaidOnce() throws {
    let driver = try driver()
    driver.press(.digit(6))
    driver.press(.listening)
    driver.finishSpeaking()
    driver.wait(.seconds(40))
    #expect(driver.spoken.count == 2)
    #expect(text(driver.spoken.last).hasPrefix("Är du kvar?"))
  }

  @Test func atHomeTheListenerIsForgottenWithoutAQuestion() throws {
    let driver = try driver()
    driver.press(.listening)
    driver.finishSpeaking()
    driver.wait(.seconds(35))
    #expect(driver.rings == 0)
    driver.press(.digit(3))
    #expect(driver.spoken.count == 1)
  }

  @Test func withoutTheCommandOrWhereItIsOffThereIsNoChoice() throws {
    let silent = try Driver()
    let off = try driver { $0["speech"] = false }
    for driver in [silent, off] {
      #expect(!driver.screen.contains("Lyssna"))
      driver.press(.listening)
      #expect(driver.spoken.isEmpty)
    }
  }

  @Test func staffPagesAreNotReadAloud() throws {
    let driver = try driver()
    driver.press(.listening)
    driver.press(.function(10))
    #expect(driver.speechStops == 1)
    #expect(!driver.screen.contains("Lyssna"))
    driver.press(.listening)
    #expect(driver.spoken.count == 1)
  }

  @Test func allVisitorsPagesHaveTheKey() throws {
    for keys in ["", "6", "65", "652", "6526", "7", "71", "8", "89", "9", "4"] {
      let driver = try driver()
      driver.type(keys)
      #expect(
        driver.app.page.choices.contains { $0.key == .listening }, "\(keys)\n\(driver.screen)")
      driver.press(.listening)
      #expect(driver.spoken.count == 1, "\(keys)")
    }
  }

  /// The page says that + undoes the rating, and it does, even while that is being read.
  @Test func whoListensCanUndoWhileTheyAreSpokenTo() throws {
    let driver = try driver()
    driver.press(.listening)
    driver.wait(.seconds(2))
    driver.press(.digit(4))
    driver.press(.character("+"))
    #expect(driver.journal.map(\.type) == ["rating", "retract"])
  }

  @Test func aPageThatThanksWaitsForWhoeverListens() throws {
    let driver = try driver()
    driver.press(.digit(4))
    driver.press(.listening)
    driver.wait(.seconds(30))
    #expect(driver.screen.contains("Tack!"))
    driver.finishSpeaking()
    driver.wait(.seconds(50))
    #expect(driver.screen.contains("Tack!"))
    driver.wait(.seconds(11))
    #expect(driver.screen.contains("IDAG"))
  }
}
