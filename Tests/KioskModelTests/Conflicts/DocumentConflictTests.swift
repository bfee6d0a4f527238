import Foundation
import ModelSupport
import Testing

@testable import KioskModel

/// Copies that a sync program sets beside documents, in a real folder.
@Suite struct DocumentConflictTests {
  private let scratch: ScratchFolder

  init() throws { scratch = try DataSamples.folder() }

  private func write(_ document: JSONObject, to name: String, at time: Int? = nil) throws {
    try scratch.write(JSONWriter.document(.object(document)), to: name)
    guard let time else { return }
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: Double(time))],
      ofItemAtPath: scratch.path + "/" + name)
  }

  private func object(_ name: String) throws -> JSONObject {
    try Document.load(scratch.path + "/" + name) { $0.object }
  }

  private func place() throws -> MeetingPlace { try MeetingPlace(scratch.data) }

  /// A copy of the walk with a later title and a description of its own.
  private func copyWalk(to name: String, updated: String = "2030-01-01T10:00:00Z") throws {
    var copy = try object("programme/walk.json")
    copy["title"] = "Långpromenad"
    copy["description"] = "Ta med termos"
    copy["updated"] = .string(updated)
    try write(copy, to: "programme/" + name)
  }

  @Test(arguments: ConflictNames.marks + [" (1)", " - kopia"])
  func aCopyIsNeverASecondThing(mark: String) throws {
    let name = ConflictNames.copy(of: "walk.json", mark)
    try copyWalk(to: name)
    let activities = try place().activities
    #expect(activities.values.keys.sorted() == ["song.json", "walk.json"])
    #expect(activities.values["walk.json"]?.title == "Långpromenad")
    #expect(activities.copies == ["walk.json": [name]])
    let check = try FolderCheck(scratch.data)
    #expect(
      check.findings
        == [FolderFinding(.conflict, "programme/" + name, other: "programme/walk.json")])
    #expect(!check.isClean)
  }

  @Test func twoDocumentsWithOneIdAreOneWhateverTheyAreCalled() throws {
    try scratch.remove("programme/walk.json")
    try scratch.write(DataSamples.activity("walk"), to: "programme/b.json")
    try scratch.write(DataSamples.activity("walk", title: "Promenad"), to: "programme/a.json")
    #expect(try place().activities.values.keys.sorted() == ["a.json", "song.json"])
    try scratch.write(DataSamples.activity("walk"), to: "programme/walk.json")
    #expect(try place().activities.copies == ["walk.json": ["a.json", "b.json"]])
  }

  @Test func anIdThatLooksLikeACopyIsADocument() throws {
    let id = "walk.sync-conflict-20261120-143200-ABCDEFG"
    try scratch.write(DataSamples.activity(id, title: "Egen"), to: "programme/\(id).json")
    #expect(try place().activities.values[id + ".json"]?.title == "Egen")
    #expect(try place().activities.values.count == 3)
  }

  @Test func whatIsMergedWrongIsTheNewestVersionWhole() throws {
    // A room that is no object would make the merged document one that cannot be read.
    var old = try object("programme/walk.json")
    old["recurrenceRules"] = [["@type": "RecurrenceRule", "frequency": "daily"]]
    old["motesplats.example:capacity"] = 5
    try write(old, to: "programme/walk.json", at: 1_000)
    var new = old
    new["motesplats.example:capacity"] = nil
    new["title"] = "Ny"
    try write(new, to: "programme/walk (1).json", at: 2_000)
    let activity = try place().activities.values["walk.json"]
    #expect(activity?.title == "Ny" && activity?.capacity == 5)
    let notices = ["from": JSONValue.string("2026-11-20"), "to": "2026-11-22"]
    var notice = try object("notices/closed.json")
    for (key, value) in notices { notice[key] = value }
    try write(notice, to: "notices/closed.json", at: 1_000)
    notice["from"] = "2026-12-24"
    notice["to"] = "2026-12-26"
    try write(notice, to: "notices/" + ConflictNames.copy(of: "closed.json"), at: 2_000)
    #expect(try place().notices.values.count == 1)
    let days = try place().notices.values["closed.json"]?.days
    #expect(days?.lowerBound.description == "2026-12-24")
  }

  @Test func aCopyThatCannotBeReadHidesNothing() throws {
    let name = ConflictNames.copy(of: "walk.json")
    try scratch.write("{", to: "programme/" + name)
    let reading = try place().activities
    #expect(reading.values["walk.json"]?.title == "Promenad" && reading.values.count == 2)
    #expect(reading.errors.count == 1)
    #expect(Activity.documents(in: scratch.data).conflicts().isEmpty)
  }

  @Test func aDamagedDocumentIsShownByItsCopy() throws {
    try copyWalk(to: ConflictNames.copy(of: "walk.json"))
    try scratch.write("{", to: "programme/walk.json")
    let reading = Activity.documents(in: scratch.data, servesCopies: false).read()
    #expect(reading.values["walk.json"]?.title == "Långpromenad")
    #expect(reading.errors.count == 1 && reading.served == ["walk.json"])
  }

  @Test func theNewestSettingsOfThePlaceCountWhole() throws {
    var site = try object("site.json")
    try write(site, to: "site.json", at: 2_000)
    site["name"] = "Äldre"
    site["questionSet"] = "egna"
    let copy = ConflictNames.copy(of: "site.json")
    try write(site, to: copy, at: 1_000)
    #expect(try place().site.name == "Mötesplats Hälsa")
    #expect(try place().site.questionSet == "grund")
    site["name"] = "Nyare"
    try write(site, to: copy, at: 3_000)
    #expect(try place().site.name == "Nyare" && place().site.questionSet == "egna")
    let conflict = try #require(scratch.data.conflicts().first)
    #expect(conflict.winner == 1 && !conflict.isMerged)
    #expect(conflict.differing.sorted() == ["name", "questionSet"])
    #expect(
      try FolderCheck(scratch.data).findings
        == [FolderFinding(.conflict, copy, other: "site.json")])
  }

  @Test func whatIsRemovedTakesItsCopiesWithItAndUndoBringsBothBack() throws {
    let name = "programme/" + ConflictNames.copy(of: "walk.json")
    try copyWalk(to: Document.name(of: name))
    let before = try scratch.files()
    let shown = try #require(place().activities.values["walk.json"])
    let done = try DocumentChange([
      .init(path: "programme/walk.json", before: shown.document, after: nil)
    ]).apply(in: scratch.data)
    #expect(try place().activities.values.keys.sorted() == ["song.json"])
    #expect(try !scratch.files().contains { $0.contains("walk") })
    try done.undone.apply(in: scratch.data)
    #expect(try scratch.files().filter { !$0.hasPrefix("local/") } == before)
    try done.apply(in: scratch.data)
    #expect(try !scratch.files().contains { $0.contains("walk") })
  }

  @Test func anEditBeginsWithWhatAllFilesSayAndSettlesIt() throws {
    try copyWalk(to: ConflictNames.copy(of: "walk.json"))
    let shown = try #require(place().activities.values["walk.json"]).document
    var edited = shown
    edited["status"] = "cancelled"
    try DocumentChange([.init(path: "programme/walk.json", before: shown, after: edited)])
      .apply(in: scratch.data)
    #expect(try object("programme/walk.json") == edited)
    #expect(try object("programme/walk.json")["description"] == "Ta med termos")
    #expect(try place().activities.copies.isEmpty)
  }

  @Test func anEditOfOneFileAloneIsRefused() throws {
    let raw = try object("programme/walk.json")
    try copyWalk(to: ConflictNames.copy(of: "walk.json"))
    // Another file of the same document came between.
    let change = DocumentChange([.init(path: "programme/walk.json", before: raw, after: nil)])
    #expect(throws: DocumentChangeError.changedMeanwhile(path: "programme/walk.json")) {
      try change.apply(in: scratch.data)
    }
    #expect(try place().activities.values.count == 2)
  }

  @Test func aCopyOfARemovedDocumentStaysHiddenUntilSomebodyTakesItBack() throws {
    let name = ConflictNames.copy(of: "walk.json")
    try copyWalk(to: name)
    try scratch.remove("programme/walk.json")
    #expect(try place().activities.values.keys.sorted() == ["song.json"])
    #expect(
      try FolderCheck(scratch.data).findings
        == [FolderFinding(.stray, "programme/" + name, other: "programme/walk.json")])
    let conflict = try #require(scratch.data.conflicts().first)
    #expect(conflict.isStray && conflict.path == "programme/walk.json")
    let back = conflict.settled(.shown)
    try back.apply(in: scratch.data)
    #expect(try place().activities.values["walk.json"]?.title == "Långpromenad")
    try back.undone.apply(in: scratch.data)
    try conflict.settled(.none).apply(in: scratch.data)
    #expect(try !scratch.files().contains { $0.contains("walk") })
  }

  @Test func eachWayOfSettlingLeavesOneFileWithWhatWasChosen() throws {
    for choice in [DocumentConflict.Choice.shown, .version(0), .version(1)] {
      try scratch.write(DataSamples.activity("walk"), to: "programme/walk.json")
      try copyWalk(to: ConflictNames.copy(of: "walk.json"))
      let conflict = try #require(scratch.data.conflicts().first)
      #expect(conflict.differing == ["title", "description"])
      let own = try object("programme/walk.json")
      let change = conflict.settled(choice)
      try change.apply(in: scratch.data)
      let after = try object("programme/walk.json")
      switch choice {
      case .version(0): #expect(after == own)
      default: #expect(after["title"] == "Långpromenad" && after["description"] != nil)
      }
      #expect(scratch.data.conflicts().isEmpty)
      try change.undone.apply(in: scratch.data)
      #expect(scratch.data.conflicts().map(\.differing) == [conflict.differing])
    }
  }

  @Test func staffOfThisMachineAreNotMerged() throws {
    let (member, pin) = try StaffDirectory(scratch.data).add(
      name: "A", role: .host, on: JournalSamples.day)
    let file = "local/staff/\(member.id).json"
    let copy = ConflictNames.copy(of: file)
    try write(try object(file), to: copy)
    #expect(scratch.data.conflicts().isEmpty)
    #expect(try FolderCheck(scratch.data).findings == [FolderFinding(.sameID, copy, other: file)])
    withExtendedLifetime(pin) {}
  }
}
