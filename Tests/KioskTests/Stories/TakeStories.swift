import KioskModel
import Testing

@testable import Kiosk
@testable import TerminalUI

/// A visitor takes an activity along in the telephone.
@Suite struct TakeStories {
  nonisolated static let sizes = [
    Size(columns: 80, rows: 24), Size(columns: 120, rows: 33), Size(columns: 160, rows: 50),
  ]

  /// The page of the lecture, or of another activity of the day.
  private func driver(
    _ size: Size = Size(columns: 80, rows: 24), colours: Int = 256, language: String = "sv",
    place: MeetingPlace? = nil, keys: String = "6526"
  ) throws -> Driver {
    let driver = try Driver(
      size: size, place: try place ?? Fixture.manyLanguages(), colours: colours,
      speech: SpeechAbility())
    if language != "sv" {
      driver.type("9")
      let name = driver.app.context.languageNames.place.first { $0.tag == language }?.name
      try driver.press(try #require(name))
      driver.wait(.seconds(1))
    }
    driver.type(keys)
    return driver
  }

  @Test func onePressFromAnActivityAndBackWithTheUsualKey() throws {
    let driver = try driver(keys: "652")
    #expect(driver.screen.contains(" 6  Ta med i telefonen"))
    driver.type("6")
    try expectSnapshot(driver.screen, "take-80x24")
    driver.type("0")
    #expect(driver.screen.contains("Varför sover vi?"))
    driver.type("6")
    driver.wait(.seconds(29))
    #expect(driver.screen.contains("Är du kvar?"))
    driver.wait(.seconds(21))
    #expect(driver.screen.contains("IDAG"))
    #expect(driver.journal.isEmpty)
  }

  @Test func aTouchOpensItToo() throws {
    let driver = try driver(keys: "652")
    let index = try #require(driver.app.page.choices.firstIndex { $0.key == .digit(6) })
    let target = try #require(driver.app.renderedPage.targets.first { $0.choice == index })
    driver.touch(down: Position(column: target.rect.column + 2, row: target.rect.row))
    #expect(driver.app.renderedPage.code != nil)
  }

  @Test func largerScreensHaveMoreInIt() throws {
    var versions: [Int] = []
    for size in Self.sizes {
      let driver = try driver(size)
      try expectSnapshot(driver.screen, "take-\(size.columns)x\(size.rows)")
      versions.append(try #require(driver.app.renderedPage.code).version)
    }
    #expect(versions == versions.sorted() && versions[0] < versions[2])
  }

  @Test func whereThereIsNoRoomItSaysSoAndHasTheWords() throws {
    let driver = try driver(Size(columns: 60, rows: 18))
    #expect(driver.app.renderedPage.code == nil)
    try expectSnapshot(driver.screen, "take-60x18")
    // And it is not spoken of a code that is not there.
    driver.press(.listening)
    let said = driver.spoken.last?.parts.map(\.text).joined(separator: "\n") ?? ""
    #expect(said.contains("Skärmen är för liten") && !said.contains("kamera"))
    #expect(said.contains("13:30–15:00 fredag 20 november"))
  }

  @Test func whoListensHearsHowItIsDone() throws {
    let driver = try driver()
    driver.press(.listening)
    let said = driver.spoken.last?.parts.map(\.text).joined(separator: "\n") ?? ""
    #expect(said.hasPrefix("Ta med i telefonen.\nSov bättre.\n13:30–15:00 fredag 20 november."))
    #expect(said.contains("Rikta telefonens kamera mot rutan."))
  }

  @Test func fromRightToLeftTheCodeIsAtTheOtherSide() throws {
    let driver = try driver(language: "ar")
    try expectSnapshot(driver.screen, "take-ar-80x24")
  }

  @Test func whatIsOverOrCancelledCannotBeTakenAlong() throws {
    #expect(try !driver(keys: "651").screen.contains("Ta med"))
    var document = Fixture.cafe
    document["status"] = "cancelled"
    let cancelled = try Fixture.place([document])
    #expect(try !driver(place: cancelled, keys: "651").screen.contains("Ta med"))
  }

  @Test func aTerminalOfLinesDoesNotOfferIt() throws {
    let driver = try Driver(readsLines: true)
    driver.type("652")
    #expect(!driver.app.page.choices.contains { $0.key == .digit(6) })
  }

  /// The picture of the page is read by a scanner, and what it reads by a calendar's parser.
  @Test(.needsCodeReader, arguments: sizes, [256, 16])
  func aTelephoneReadsIt(size: Size, colours: Int) throws {
    for language in ["sv", "en", "ar"] {
      let driver = try driver(size, colours: colours, language: language)
      for isHighContrast in [false, true] {
        let theme = Theme(colours: colours, isHighContrast: isHighContrast)
        let event = try read(driver, theme)
        let what: Comment = "\(language) \(size) \(theme)\n\(driver.screen)"
        #expect(event["dtstart"] == "2026-11-20T12:30:00+00:00", what)
        #expect(event["dtend"] == "2026-11-20T14:00:00+00:00", what)
        #expect(
          event["summary"]
            == ["sv": "Sov bättre", "en": "Sleep better", "ar": "نم أفضل"][language], what)
        #expect(event["location"]?.hasPrefix("Stora salen") == true, what)
        #expect(event["description"] == nil || size.columns > 80, what)
      }
    }
  }

  @Test(.needsCodeReader) func theConsoleHasItInFullBlocksWhereThereIsRoom() throws {
    let driver = try driver(Size(columns: 160, rows: 50), colours: 8)
    #expect(!driver.screen.contains("▀") && !driver.screen.contains("▄"))
    #expect(try read(driver, Theme(colours: 8))["summary"] == "Sov bättre")
    #expect(try self.driver(Self.sizes[1], colours: 8).app.renderedPage.code == nil)
  }

  /// Titles as long as they get, in scripts of two and three bytes a letter, and notices in the way.
  @Test(.needsCodeReader, arguments: sizes)
  func howeverLongATitleIsTheCodeFits(size: Size) throws {
    let titles = [
      "Introduktion till digitala tjänster för seniorer; ta med egen dator, platta eller telefon",
      "Знайомство з цифровими послугами для людей старшого віку",
      "ምፍላጥ ዲጂታላዊ ኣገልግሎታት ንዓበይቲ ሰባት", "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen",
      "مقدمة في الخدمات الرقمية لكبار السن مع فنجان قهوة",
    ]
    for title in titles {
      let place = try Fixture.place([
        Fixture.activity("a", title, "2026-11-20T15:30:00", "PT1H", room: "Stora salen, plan 2")
      ])
      let driver = try driver(size, place: place, keys: "6516")
      let event = try read(driver, Theme(colours: 256))
      let summary = try #require(event["summary"], "\(driver.screen)")
      let whole = summary.hasSuffix("…") ? String(summary.dropLast()) : summary
      #expect(title.hasPrefix(whole) && whole.count >= 4, "\(summary)")
      #expect(whole == title || size.columns < 160, "\(summary)")
    }
  }

  private func read(_ driver: Driver, _ theme: Theme) throws -> [String: String] {
    let text = try CodeReader.text(on: driver.app.renderedPage.canvas, theme)
    try #require(text.hasPrefix("BEGIN:VEVENT\n"), "read '\(text)' on\n\(driver.screen)")
    return try CodeReader.event(text)
  }
}
