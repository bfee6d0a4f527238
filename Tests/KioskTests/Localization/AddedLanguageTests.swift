import KioskModel
import Testing

@testable import Kiosk
@testable import TerminalUI

/// A language that the kiosk does not have is a row of the table and a file of texts, and nothing
/// else has to change: it is offered, drawn, typed, counted and spoken.
@Suite struct AddedLanguageTests {
  private static let tag = "qaa"
  private static let name = "زبان نو"
  private let scratch = ScratchFolder()
  private let localizer: Localizer
  private let place: MeetingPlace

  init() throws {
    // Of the Arabic script, so that its pages run from right to left; all else as in no other.
    let language = Language(
      Self.tag, .arabic,
      keyboard: KeyboardLayout(.uncased, ["وهد", "ابج"], symbols: "؟"),
      plural: PluralRule { $0 == 2 ? .two : .other }, voice: "eo", fallbacks: ["fi", "sv"])
    let shipped = try Fixture.assets().locales
    try Disk.live.makeFolder(scratch.path)
    for file in try Disk.live.list(shipped) {
      try Document.save(
        bytes: try Disk.live.read(shipped + "/" + file), to: scratch.path + "/" + file)
    }
    try Document.save(
      [
        "language": ["name": .string(Self.name), "state": "draft"],
        "home": ["ask": "چطور بود؟"],
        "session": ["places_two": "دو جا", "places_other": "{{count}} جا"],
      ], to: scratch.path + "/\(Self.tag).json")
    localizer = Localizer(folder: scratch.path, languages: Language.all + [language])
    var place = try Fixture.place()
    place.site = try Fixture.site { $0["languages"] = [.string(Self.tag), "sv"] }
    self.place = place
  }

  private func driver() throws -> Driver {
    try Driver(place: place, speech: SpeechAbility(), localizer: localizer)
  }

  @Test func itIsOfferedWhereItCanBeShown() throws {
    #expect(localizer.names([Self.tag]).map(\.name) == [Self.name])
    #expect(localizer.names([Self.tag], scripts: [.latin]).map(\.isHidden) == [true])
    let driver = try driver()
    driver.press(.digit(9))
    #expect(driver.app.page.choices.contains { $0.label.contains(Self.name) })
  }

  @Test func itIsDrawnInItsDirectionWithWhatStandsInForMissingTexts() throws {
    let driver = try driver()
    #expect(driver.app.frame.direction == .rightToLeft)
    let words = driver.app.context.words
    #expect(words.text("home.ask") == "چطور بود؟")
    #expect(words.text("home.today") == (try localizer.catalogue("fi").text("home.today")))
    #expect(driver.app.context.languageChain == [Self.tag, "fi", "sv"])
  }

  @Test func itIsTyped() throws {
    let context = try driver().app.context
    let labels = WishWriteScreen(context).page(context).choices.map(\.label)
    for letter in "وهدابج" { #expect(labels.contains(String(letter)), "\(letter)") }
  }

  @Test func itIsCounted() throws {
    let words = try localizer.catalogue(Self.tag)
    #expect(words.text("session.places", count: 2) == "دو جا")
    #expect(words.text("session.places", count: 1) == "1 جا")
  }

  @Test func itIsSpokenAndNamesInOtherLettersByTheirOwnVoice() throws {
    let driver = try driver()
    driver.press(.listening)
    let parts = try #require(driver.spoken.first).parts
    #expect(parts.contains { $0.voice == "eo" && $0.text.contains("چطور بود") })
    #expect(parts.contains { $0.voice == "sv" && $0.text.contains("Sov bättre") })
    #expect(Set(parts.map(\.voice)) == ["eo", "sv"])
  }

  @Test func staffReadTheFirstLanguageOfTheirs() {
    #expect(Language.all.forStaff(Self.tag, offered: [Self.tag, "en"]) == "en")
    #expect(Language.all.forStaff("sv-x-lattlast", offered: ["en"]) == "sv-x-lattlast")
  }

  /// A region has what its language has, whose texts stand in first.
  @Test func aVarietyNeedsNoRow() {
    let easy = Language.all["sv-x-lattlast"]
    #expect(easy.voice == "sv" && easy.fallbacks == ["sv"] && easy.isForStaff)
    let iraqi = Language.all["ar-IQ"]
    #expect(iraqi.tag == "ar-IQ" && iraqi.direction == .rightToLeft)
    #expect(iraqi.fallbacks == ["ar", "en", "sv"])
    let unknown = Language.all["qab"]
    #expect(unknown.voice == nil && unknown.fallbacks == ["en", "sv"])
  }
}
