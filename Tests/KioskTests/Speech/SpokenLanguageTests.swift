import KioskModel
import Testing

@testable import Kiosk
@testable import TerminalUI

/// What is said of the kiosk's own pages, and how it is set.
@Suite struct SpokenLanguageTests {
  @Test func everyLanguageWithAVoiceSaysTheHomePage() throws {
    let place = try Fixture.manyLanguages()
    for language in LocaleTests.languages where Language.all[language].voice != nil {
      let driver = try Driver(place: place, speech: SpeechAbility())
      var app = driver.app
      app.useLanguage(language)
      app.paint()
      driver.use(app)
      driver.press(.listening)
      let speech = try #require(driver.spoken.first)
      let text = speech.parts.map(\.text).joined(separator: " ")
      #expect(speech.parts.contains { $0.voice == Language.all[language].voice }, "\(language)")
      #expect(
        text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .format }, "\(language)")
      #expect(text.contains("4"), "\(language)")
    }
  }

  @Test func settingsAreKeptWithinWhatCanBeHeard() throws {
    #expect(try Fixture.site().speech == SpeechSettings(volume: 100, rate: 150))
    #expect(try Fixture.site { $0["speech"] = false }.speech == nil)
    #expect(try Fixture.site { $0["speech"] = true }.speech == SpeechSettings())
    let loud = try Fixture.site { $0["speech"] = ["volume": 900, "rate": 120] }
    #expect(loud.speech == SpeechSettings(volume: 200, rate: 120))
    #expect(throws: DocumentProblem.self) { try Fixture.site { $0["speech"] = "loud" } }
  }
}
