import ModelSupport
import Testing

@testable import KioskModel

/// Cards of health information are validated like all documents edited by hand.
@Suite struct HealthPageTests {
  static let card = """
    {
      "id": "walk", "version": 1, "theme": "movement",
      "text": {
        "sv": { "title": "Gå", "lines": ["Gå ut.", "Gå hem."], "state": "reviewed" },
        "en": { "title": "Walk", "lines": ["Walk."], "state": "draft" }
      },
      "source": { "name": "WHO", "address": "who.int" },
      "read": "2026-11-20",
      "expires": "2027-11-20",
      "mine": 7
    }
    """

  private func parse(_ text: String) throws(DocumentError) -> HealthDocument {
    try Document.parse(Array(text.utf8), file: "c.json") { reader throws(DocumentProblem) in
      try HealthDocument(reader)
    }
  }

  private func page(_ change: (String) -> String = { $0 }) throws -> HealthPage {
    try #require(try parse(change(Self.card)).page)
  }

  @Test func whatItSaysComesInTheNearestLanguage() throws {
    let page = try page()
    #expect(page.text(["sv-x-lattlast", "sv"])?.language == "sv")
    #expect(page.text(["so", "en", "sv"])?.text.title == "Walk")
    #expect(page.text(["fi"])?.language == "en")
    #expect(page.drafts == ["en"])
  }

  @Test(arguments: [
    (
      "\"movement\"", "\"moving\"", 2, ["theme"], DocumentProblem.Reason.malformed("moving", .oneOf)
    ),
    ("\"lines\": [\"Walk.\"]", "\"lines\": []", 5, ["text", "en", "lines"], .missing),
    ("\"title\": \"Gå\"", "\"title\": 7", 4, ["text", "sv", "title"], .expected(.text)),
    ("\"name\": \"WHO\", ", "", 7, ["source", "name"], .missing),
    ("2026-11-20", "2026-02-30", 8, ["read"], .malformed("2026-02-30", .date)),
    ("2027-11-20", "2026-11-19", 9, ["expires"], .malformed("2026-11-19", .date)),
    ("\"version\": 1", "\"version\": 3", 2, ["version"], .newerVersion(3)),
  ])
  func aMistakeIsToldOnItsLine(
    good: String, bad: String, line: Int, path: [String], reason: DocumentProblem.Reason
  ) throws {
    let text = Self.card.replacing(good, with: bad)
    #expect(text != Self.card)
    let error = try #require(throws: DocumentError.self) { try parse(text) }
    #expect(error.line == line)
    #expect(error.reason == .content(DocumentProblem(path: path, reason: reason)))
  }

  @Test func thePlacesOwnCardsWinAndCanHide() throws {
    let shipped = try page()
    let other = try page { $0.replacing("\"walk\"", with: "\"run\"") }
    let own = try parse(Self.card.replacing("\"Gå\"", with: "\"Gå ut\""))
    let healthCatalogue = HealthCatalogue(
      shipped: [shipped, other], own: [own, try parse("{\"id\": \"run\", \"hidden\": true}")])
    #expect(healthCatalogue.cards.map(\.id) == ["run", "walk"])
    #expect(healthCatalogue.cards.last?.page.texts["sv"]?.title == "Gå ut")
    #expect(healthCatalogue.hidden.map(\.page) == [other])
    let hidden = try parse(Self.card.replacing("\"mine\": 7", with: "\"hidden\": true"))
    #expect(HealthCatalogue(shipped: [], own: [hidden]).hidden.map(\.id) == ["walk"])
  }

  @Test func theLastGoodVersionServesAndTheCheckTells() throws {
    let folder = try DataSamples.folder()
    try folder.write(Self.card, to: "information/walk.json")
    folder.data.keepCopies()
    let clean = try FolderCheck(folder.data)
    #expect(clean.isClean)
    try folder.write("{\n\"id\": 7", to: "information/walk.json")
    let place = try MeetingPlace(folder.data)
    #expect(place.information.values["walk.json"]?.id == "walk")
    #expect(place.errors.map(\.line) == [2])
    let check = try FolderCheck(folder.data)
    #expect(!check.isClean && check.documents == clean.documents - 1)
  }
}
