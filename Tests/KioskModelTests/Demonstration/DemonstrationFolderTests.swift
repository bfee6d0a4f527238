import Foundation
import ModelSupport
import Testing

@testable import KioskModel

/// The demonstration is a valid data folder, the same each time, and never replaces a real one.
@Suite struct DemonstrationFolderTests {
  let templates: DemonstrationTemplates
  let demonstration: Demonstration
  /// A demonstration without a history.
  let short: Demonstration
  let temporary: TemporaryFolder

  init() throws {
    templates = try DemonstrationTemplates(assets: Stockholm.assets)
    var demonstration = Demonstration(
      seed: 42, now: try Stockholm.instant("2026-11-20T14:32"), timeZone: try Stockholm.zone())
    demonstration.historyDays = 0
    short = demonstration
    demonstration.historyDays = 60
    self.demonstration = demonstration
    temporary = try TemporaryFolder()
  }

  private func folder(_ name: String) -> DataFolder { DataFolder(temporary.path + "/" + name) }

  @Test func theCheckIsClean() throws {
    let folder = folder("demo")
    var shares: [Double] = []
    try demonstration.write(to: folder, templates: templates) { shares.append($0) }
    let check = try FolderCheck(folder)
    #expect(check.isClean)
    let names = templates.names
    #expect(
      check.documents
        == 4 + templates.activities.count + names.staff.count + names.people.count
        + templates.wishes.count { $0.reply != nil } + templates.cards.count)
    #expect(check.incompleteFiles.isEmpty)
    #expect(check.journals.count > 80)
    #expect(shares == shares.sorted() && shares.last == 1)
    let place = try MeetingPlace(folder)
    #expect(place.site.isDemonstration)
    #expect(place.site.languages.prefix(3) == ["sv", "sv-x-lattlast", "en"])
    #expect(place.site.languages.count == 10)
    let today = try #require(LocalDate("2026-11-20"))
    #expect(place.notices(on: today).map(\.sender) == ["Region Jämtland Härjedalen"])
    #expect(try place.programme == demonstration.programme(templates))
    // Staff have reviewed every card, so that visitors see them all.
    let healthCatalogue = HealthCatalogue(
      shipped: templates.cards, own: place.information.values.values)
    #expect(
      healthCatalogue.shown(on: today).count == templates.cards.count && templates.cards.count >= 12
    )
    #expect(
      healthCatalogue.cards.allSatisfy { names.staff.map(\.id).contains($0.review?.by ?? "") })
  }

  @Test func theSameSeedGivesTheSameBytes() throws {
    let (first, second, other) = (folder("first"), folder("second"), folder("other"))
    // The second folder has an earlier demonstration, which must be removed completely.
    var earlier = demonstration
    earlier.historyDays = 90
    try earlier.write(to: second, templates: templates)
    try demonstration.write(to: first, templates: templates)
    try demonstration.write(to: second, templates: templates)
    let bytes = try temporary.contents(of: first)
    #expect(bytes.count > 100)
    #expect(try temporary.contents(of: second) == bytes)
    var differently = demonstration
    differently.seed = 43
    try differently.write(to: other, templates: templates)
    #expect(try temporary.contents(of: other) != bytes)
  }

  @Test func aRealFolderIsRefusedAndLeftAlone() throws {
    let folder = folder("real")
    try Disk.live.makeFolder(folder.root)
    try Document.save(
      Site.document(
        id: "torvalla", name: "Torvalla", district: "", timeZone: try Stockholm.zone(),
        languages: ["sv"]),
      to: folder.site)
    let before = try temporary.contents(of: folder)
    #expect(throws: DemonstrationError.holdsSomethingElse(folder: folder.root)) {
      try demonstration.write(to: folder, templates: templates)
    }
    #expect(try temporary.contents(of: folder) == before)
  }

  @Test(arguments: ["letter.txt", "site.json"])
  func aFolderOfSomethingElseIsRefusedAndLeftAlone(name: String) throws {
    let folder = folder("other")
    try Disk.live.makeFolder(folder.root)
    try Data("{ no demonstration".utf8).write(to: URL(filePath: folder.root + "/" + name))
    #expect(throws: DemonstrationError.holdsSomethingElse(folder: folder.root)) {
      try demonstration.write(to: folder, templates: templates)
    }
    #expect(try temporary.contents(of: folder).keys.map { $0 } == [name])
  }

  @Test func aLinkOutOfAnOldDemonstrationIsNotFollowed() throws {
    let (folder, outside) = (folder("demo"), folder("outside"))
    try short.write(to: folder, templates: templates)
    try Disk.live.makeFolder(outside.root)
    try Data("mine".utf8).write(to: URL(filePath: outside.root + "/letter.txt"))
    try FileManager.default.createSymbolicLink(
      atPath: folder.root + "/friends", withDestinationPath: outside.root)
    try short.write(to: folder, templates: templates)
    #expect(try temporary.contents(of: outside).count == 1)
    #expect(!FileManager.default.fileExists(atPath: folder.root + "/friends"))
  }

  @Test func theLockOfTheFolderStays() throws {
    let folder = folder("demo")
    try Disk.live.makeFolder(folder.root)
    let lock = try folder.lock()
    try short.write(to: folder, templates: templates)
    try short.write(to: folder, templates: templates)
    #expect(throws: DiskError.self) { _ = try folder.lock() }
    _ = consume lock
  }
}
