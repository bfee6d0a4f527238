import KioskModel
import Testing

@testable import Kiosk
@testable import TerminalUI

/// Visitors read health information.
@Suite struct HealthStories {
  @Test func themesThenCardsThenACard() throws {
    let driver = try Driver()
    driver.press(.digit(7))
    try expectSnapshot(driver.screen, "health-80x24")
    try driver.press("Rörelse")
    driver.wait(.seconds(1))
    try expectSnapshot(driver.screen, "health-theme-80x24")
    try driver.press("Rör på dig")
    try expectSnapshot(driver.screen, "health-page-80x24")
    #expect(driver.screen.contains("ring 112") && driver.screen.contains("ring 1177"))
    #expect(driver.screen.contains("WHO 2020"))
    #expect(driver.screen.contains("Läst") && driver.screen.contains("20 november 2026"))
    driver.choose(language: "en")
    // Nobody has reviewed the English text.
    #expect(!driver.screen.contains("20 November 2026"))
    driver.choose(language: "sv")
    driver.send(.resized(Size(columns: 120, rows: 33)))
    try expectSnapshot(driver.screen, "health-page-120x33")
    driver.press(.digit(0))
    driver.wait(.seconds(1))
    driver.press(.digit(0))
    try expectSnapshot(driver.screen, "health-120x33")
    driver.send(.resized(Size(columns: 30, rows: 8)))
    #expect(driver.screen.contains("för liten"))
  }

  @Test func everyCardFitsTheSmallestScreenWithItsFoot() throws {
    let driver = try Driver()
    for language in ["sv", "sv-x-lattlast", "en"] {
      driver.choose(language: language)
      let context = driver.app.context
      for card in try #require(context.offered.cards) {
        let page = HealthPageScreen(id: card.id).page(context).map { _ in }
        // A notice and a warning above it would take two rows.
        let screen = PagePainter.paint(
          page, frame: driver.app.frame, size: Size(columns: 80, rows: 22), look: driver.app.look
        ).canvas.text
        for line in try #require(card.texts[language]).lines {
          let end = String(line.split(separator: " ").last ?? "")
          #expect(screen.contains(end), "\(card.id) \(language): \(line)")
        }
        #expect(screen.contains("ring 1177") || screen.contains("call 1177"), "\(card.id)")
        #expect(screen.contains(card.address), "\(card.id) \(language)")
      }
    }
  }

  @Test func aTextInAnotherLanguageSaysSo() throws {
    var site = try Fixture.place()
    let card = try HealthPage(
      JSONReader([
        "id": "only", "theme": "sleep",
        "text": .object(["sv": .object(["title": "Bara här", "lines": .strings(["Sov."])])]),
        "source": .object(["name": "1177", "address": "1177.se"]), "read": "2026-11-20",
        "expires": "2027-11-20",
      ]))
    let day = try #require(LocalDate("2026-11-20"))
    let document = CardReview(of: card, in: "sv", by: "anna", on: day)
      .document(of: card, changing: card.document)
    site.information.values["only.json"] = try HealthDocument(JSONReader(document))
    let driver = try Driver(place: site, root: HealthPageScreen(id: "only"))
    #expect(!driver.screen.contains("Textens språk"))
    driver.choose(language: "en")
    #expect(driver.screen.contains("Language of this text: Swedish."))
    #expect(driver.screen.contains("Sov."))
    driver.choose(language: "sv-x-lattlast")
    #expect(!driver.screen.contains("Textens språk"))
  }

  @Test func whatHasExpiredIsGoneAndStaffAreTold() throws {
    let driver = try Driver.atWork(at: "2027-11-21T13:20:10")
    try driver.open("Meddelanden")
    #expect(driver.screen.contains("14 hälsokort att läsa"))
    driver.press(.function(10))
    #expect(!driver.screen.contains("Hälsoinfo"))
    try driver.unlockAgain()
    try driver.open("Meddelanden")
    try driver.press("Hälsoinfo")
    try expectSnapshot(driver.screen, "cards-expired-80x24")
    driver.press(.digit(1))
    try driver.press("Läst mot källan")
    #expect(driver.screen.contains("Sparat."))
    #expect(driver.screen.contains("21 november 2027"))
    driver.press(.function(10))
    #expect(driver.screen.contains("Hälsoinfo"))
    driver.wait(.seconds(3))
    driver.press(.digit(7))
    #expect(driver.app.page.choices.contains { $0.label == "Rörelse" })
    #expect(!driver.app.page.choices.contains { $0.label == "Mat" })
    try driver.press("Rörelse")
    #expect(driver.screen.contains("21 november 2027"))
  }

  @Test func staffHideACardAndBringItBack() throws {
    let driver = try Driver.atWork()
    try driver.open("Meddelanden")
    try driver.press("Hälsoinfo")
    try expectSnapshot(driver.screen, "cards-80x24")
    driver.press(.digit(1))
    driver.wait(.seconds(1))
    try expectSnapshot(driver.screen, "card-80x24")
    try driver.press("Dölj kortet")
    #expect(!driver.isShown("rorelse"))
    driver.press(.function(8))
    #expect(driver.isShown("rorelse"))
    driver.press(.function(9))
    driver.wait(.seconds(1))
    try driver.press("Visa kortet")
    #expect(driver.isShown("rorelse"))
    #expect(driver.audit == ["unlock", "edit", "edit", "edit", "edit"])
  }

  @Test func aFreshPlaceShowsNoCardAndTellsItsStaffWhatToDo() throws {
    let driver = try Driver.atWork(hasReadCards: false)
    driver.press(.function(10))
    driver.wait(.seconds(3))
    // A choice without any card is not shown, and its key does nothing.
    #expect(!driver.screen.contains("Hälsoinfo"))
    driver.press(.digit(7))
    #expect(driver.app.screens.count == 1)
    try driver.unlockAgain()
    driver.press(.escape)
    #expect(driver.app.page.choices.contains { $0.details == ["14 hälsokort att läsa"] })
    try driver.open("Meddelanden")
    #expect(driver.screen.contains("14 hälsokort att läsa"))
    try driver.press("Hälsoinfo")
    try expectSnapshot(driver.screen, "cards-unread-80x24")
    driver.press(.digit(1))
    driver.wait(.seconds(1))
    try expectSnapshot(driver.screen, "card-unread-80x24")
    try driver.press("Läst mot källan")
    #expect(
      driver.isShown("rorelse")
        && driver.app.context.healthCatalogue.shown(on: driver.today).count == 1)
    #expect(driver.screen.contains("20 november 2026, Anna"))
    #expect(driver.audit.last == "edit")
    // It can be undone like every edit.
    driver.press(.function(8))
    #expect(!driver.isShown("rorelse"))
    driver.press(.function(9))
    driver.press(.function(10))
    #expect(driver.screen.contains("Hälsoinfo"))
    driver.wait(.seconds(3))
    driver.press(.digit(7))
    #expect(driver.app.page.choices.count { $0.shape == .tile } == 1)
  }

  @Test(arguments: [Size(columns: 60, rows: 18), Size(columns: 160, rows: 50)])
  func whatToDoAboutCardsFitsEveryScreen(size: Size) throws {
    let driver = try Driver.atWork(size: size, hasReadCards: false)
    try driver.open("Meddelanden")
    try driver.press("Hälsoinfo")
    #expect(driver.screen.contains("Besökarna ser inga kort än."))
    #expect(
      driver.app.renderedPage.canvas.layoutProblems.isEmpty,
      "\(driver.app.renderedPage.canvas.layoutProblems)")
    driver.press(.digit(1))
    driver.wait(.seconds(1))
    #expect(driver.screen.contains("Läst mot källan"))
    #expect(
      driver.app.renderedPage.canvas.layoutProblems.isEmpty,
      "\(driver.app.renderedPage.canvas.layoutProblems)")
  }
}

extension Driver {
  /// The date at the meeting place.
  var today: LocalDate { app.context.now.date }

  /// Whether visitors see a card.
  func isShown(_ card: String) -> Bool {
    app.context.healthCatalogue.shown(on: today).contains { $0.id == card }
  }

  /// Chooses a language as a visitor does.
  func choose(language: String) {
    press(.character("/"))
    wait(.milliseconds(1100))
    let names = ["sv": 1, "sv-x-lattlast": 2, "en": 3]
    press(.digit(names[language] ?? 1))
    wait(.milliseconds(1100))
  }
}
