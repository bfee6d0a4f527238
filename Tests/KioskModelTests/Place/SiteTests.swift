import Foundation
import ModelSupport
import Testing

@testable import KioskModel

struct SiteTests {
  private func parse(_ text: String) throws(DocumentError) -> Site {
    try Document.parse(Array(text.utf8), file: "site.json") { reader throws(DocumentProblem) in
      try Site(reader)
    }
  }

  @Test func aSiteHasWhatItsDocumentSaysAndTheUsualForTheRest() throws {
    let site = try parse(DataSamples.site)
    #expect(site.name == "Mötesplats Hälsa" && site.district == "Torvalla")
    #expect(site.id == site.name)
    #expect(site.timeZone.identifier == "Europe/Stockholm")
    #expect(site.languages == ["sv", "en"])
    #expect(site.questionSet == "grund" && !site.isDemonstration)
    #expect(site.idleSeconds == 30 && site.warningSeconds == 20)
    #expect(site.document["motesplats.example:oddity"]?.arrayValue?.count == 3)
    let least = try parse("{ \"name\": \"X\", \"timeZone\": \"Europe/Stockholm\" }")
    #expect(least.languages == ["sv"] && least.district == "")
  }

  @Test func hiddenLanguagesAreNotShownButTheFirstAlwaysIs() throws {
    let site = try parse(
      DataSamples.site.replacing(
        "\"version\": 1", with: "\"hiddenLanguages\": [\"en\", \"sv\"]"))
    #expect(site.languages == ["sv", "en"])
    #expect(site.shownLanguages == ["sv"])
  }

  @Test func noTimeIsTooShortToReadIn() throws {
    let site = try parse(
      DataSamples.site.replacing(
        "\"version\": 1", with: "\"idleSeconds\": 0, \"warningSeconds\": -5"))
    #expect(site.idleSeconds == 10 && site.warningSeconds == 20)
  }

  @Test func whatMovesACursorIsNotInItsName() throws {
    let site = try parse(
      DataSamples.site.replacing("Mötesplats Hälsa", with: "A\\u001b[2J\\u202eB")
        .replacing("\"version\": 1", with: "\"id\": \"t\\u0007\\u200b1\""))
    #expect(site.name == "A[2JB")
    #expect(site.id == "t1")
  }

  @Test(arguments: [
    ("\"version\": 1", "\"version\": 2", 2, ["version"], DocumentProblem.Reason.newerVersion(2)),
    ("\"version\": 1", "\"version\": true", 2, ["version"], .expected(.wholeNumber)),
    ("\"name\": \"Mötesplats Hälsa\",", "", 1, ["name"], .missing),
    ("\"Mötesplats Hälsa\"", "[]", 3, ["name"], .expected(.text)),
    (
      "Europe/Stockholm", "Europe/Torvalla", 5, ["timeZone"],
      .malformed("Europe/Torvalla", .timeZone)
    ),
    ("\"en\"]", "1]", 6, ["languages", "1"], .expected(.text)),
    ("[\"sv\", \"en\"]", "{}", 6, ["languages"], .expected(.list)),
    ("[1, 2.50, null]", "1, \"demonstration\": 1", 7, ["demonstration"], .expected(.truthValue)),
    ("[1, 2.50, null]", "1, \"idleSeconds\": 1.5", 7, ["idleSeconds"], .expected(.wholeNumber)),
  ])
  func aMistakeIsToldOnItsLine(
    good: String, bad: String, line: Int, path: [String], reason: DocumentProblem.Reason
  ) throws {
    let text = DataSamples.site.replacing(good, with: bad)
    #expect(text != DataSamples.site)
    #expect(
      throws: DocumentError(
        file: "site.json", line: line,
        reason: .content(DocumentProblem(path: path, reason: reason)))
    ) { try parse(text) }
  }

  @Test func aNewSitesDocumentIsReadAsItWasMeant() throws {
    let folder = try ScratchFolder()
    let zone = try #require(TimeZone(identifier: "Europe/Stockholm"))
    for isDemonstration in [true, false] {
      let document = Site.document(
        id: "torvalla", name: "Mötesplats Hälsa", district: "Torvalla", timeZone: zone,
        languages: ["sv", "so"], isDemonstration: isDemonstration)
      try Document.save(document, to: folder.data.site)
      let site = try MeetingPlace(folder.data).site
      #expect(site.id == "torvalla" && site.languages == ["sv", "so"])
      #expect(site.isDemonstration == isDemonstration)
      #expect(site.document == document && site.document.keys == document.keys)
    }
  }
}
