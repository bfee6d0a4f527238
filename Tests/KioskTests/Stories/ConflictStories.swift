import Foundation
import KioskModel
import ModelSupport
import Testing

@testable import Kiosk
@testable import TerminalUI

/// Two kiosks have changed the same activity at once, and a sync program has left a copy.
@Suite struct ConflictStories {
  private static let name = "programme/walk.json"
  private static let copy = ConflictNames.copy(of: name)

  /// A coordinator at work, with a copy of the walk that another kiosk has changed.
  private func driver(size: Size = Size(columns: 80, rows: 24)) throws -> Driver {
    let driver = try Driver.atWork(size: size)
    var other = try #require(try driver.document("walk"))
    other["description"] = "Ta med termos"
    other["title"] = "Stavgång för alla och envar"
    other["locations"] = nil
    other["updated"] = "2030-01-01T12:00:00Z"
    try Document.save(other, to: driver.folder.path + "/" + Self.copy)
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_795_000_000)],
      ofItemAtPath: driver.folder.path + "/" + Self.name)
    driver.readPlace()
    return driver
  }

  private func titles(_ driver: Driver) -> [String] {
    driver.app.context.place.programme.activities.map(\.title).sorted()
  }

  private func isThere(_ driver: Driver) throws -> Bool {
    try Disk.live.list(driver.folder.path + "/programme").contains(
      ConflictNames.copy(of: "walk.json"))
  }

  @Test func theProgrammeHasTheActivityOnceWithWhatBothSaid() throws {
    let driver = try driver()
    #expect(titles(driver).filter { $0.hasPrefix("Stavgång") } == ["Stavgång för alla och envar"])
    let walk = driver.app.context.place.activities.values["walk.json"]
    #expect(walk?.details == "Ta med termos" && walk?.kind == .movement)
    #expect(walk?.rooms == ["Utanför entrén"])
  }

  @Test func staffSeeWhatDiffersAndSayWhatCounts() throws {
    let driver = try driver()
    try driver.open("Data")
    #expect(driver.screen.contains("1 att avgöra"))
    try driver.press("Två versioner")
    try expectSnapshot(driver.screen, "conflict-list-80x24")
    try driver.press("Stavgång för alla och envar")
    try expectSnapshot(driver.screen, "conflict-80x24")
    for (columns, rows) in [(60, 18), (120, 33), (160, 50)] {
      driver.send(.resized(Size(columns: columns, rows: rows)))
      try expectSnapshot(driver.screen, "conflict-\(columns)x\(rows)")
      #expect(driver.cutWords.isEmpty)
    }
    driver.send(.resized(Size(columns: 80, rows: 24)))
    try driver.press("Filen")
    #expect(titles(driver).contains("Stavgång för alla"))
    #expect(try driver.document("walk") == Fixture.walk && !isThere(driver))
    #expect(driver.audit == ["unlock", "edit"])
    try expectSnapshot(driver.screen, "conflict-settled-80x24")
    // Undone, both files are back as they were.
    driver.press(.function(8))
    #expect(try driver.document("walk") == Fixture.walk && isThere(driver))
    #expect(titles(driver).contains("Stavgång för alla och envar"))
    driver.press(.function(9))
    #expect(try !isThere(driver))
    driver.press(.digit(0))
    #expect(driver.screen.contains("bara en version"))
  }

  @Test func anEditOnTheScreenKeepsWhatTheCopySaidAndSettlesIt() throws {
    let driver = try driver()
    let walk = try #require(driver.app.context.place.activities.values["walk.json"])
    let change = try driver.app.context.editor.change(
      walk,
      with: {
        var draft = ActivityDraft(walk, zone: driver.app.context.place.site.timeZone)
        draft.capacity = "12"
        return draft
      }())
    let done = try change.apply(in: DataFolder(driver.folder.path))
    #expect(done.edits.map(\.path) == [Self.name, Self.copy])
    let saved = try #require(try driver.document("walk"))
    #expect(saved["description"] == "Ta med termos")
    #expect(saved["motesplats.example:capacity"] == 12)
    #expect(try !isThere(driver))
  }

  @Test func theSettingsThatCountAreTheNewestAndThePageSaysWhich() throws {
    let driver = try Driver.atWork()
    var site = try Document.load(driver.folder.path + "/site.json") { $0.object }
    site["name"] = "Träffpunkten"
    let copy = driver.folder.path + "/" + ConflictNames.copy(of: "site.json")
    try Document.save(site, to: copy)
    driver.readPlace()
    try driver.open("Data")
    try driver.press("Två versioner")
    driver.press(.digit(1))
    #expect(driver.screen.contains("(visas nu)"))
    #expect(driver.screen.contains("Träffpunkten"))
  }

  @Test func aRemovedActivityDoesNotComeBackByItsCopy() throws {
    let driver = try driver()
    let walk = try #require(driver.app.context.place.activities.values["walk.json"])
    try driver.app.context.editor.remove(walk).apply(in: DataFolder(driver.folder.path))
    driver.readPlace()
    #expect(!titles(driver).contains { $0.hasPrefix("Stavgång") })
    #expect(try !isThere(driver))
    // A copy that comes later stays hidden, and is told.
    try Document.save(Fixture.walk, to: driver.folder.path + "/" + Self.copy)
    driver.readPlace()
    #expect(!titles(driver).contains { $0.hasPrefix("Stavgång") })
    try driver.open("Data")
    try driver.press("Två versioner")
    try driver.press("Stavgång för alla")
    try driver.press("Ta tillbaka den")
    #expect(titles(driver).contains("Stavgång för alla"))
  }
}
