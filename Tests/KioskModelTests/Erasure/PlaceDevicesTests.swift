import Foundation
import ModelSupport
import Testing

@testable import KioskModel

/// Who looks after the journals of a kiosk that is gone for good.
@Suite struct PlaceDevicesTests {
  private let scratch: ScratchFolder
  private let day = JournalSamples.day
  private let own = Device(id: "own")

  init() throws { scratch = try DataSamples.folder() }

  private var devices: PlaceDevices { PlaceDevices(scratch.data) }

  private func visit(_ person: String, at device: String, on day: LocalDate) throws {
    let session = try #require(Session.ID("walk/\(day)T10:00:00"))
    let arrival = AttendanceEvent.arrival(Arrival(session: session, time: Date(), person: person))
    var writer = JournalWriter(root: scratch.path, device: device)
    try writer.append([arrival.journalEvent(id: .random())], to: .attendance, on: day)
  }

  @Test func aFolderThatWasMovedAwayIsNotMadeAnew() throws {
    let moved = DataFolder(scratch.path + "/moved")
    #expect(throws: DiskError.self) { try PlaceDevices(moved).introduce(own) }
    #expect(!FileManager.default.fileExists(atPath: moved.root))
    try PlaceDevices(scratch.data).introduce(own)
    #expect(devices.ids == ["own"])
  }

  @Test func theHeirOfAnHeirLooksAfterBoth() throws {
    try devices.retire("first", heir: "second", on: day)
    try devices.retire("second", heir: "own", on: day)
    #expect(devices.keeper(of: "first", parts: []) == "own")
    #expect(own.responsible(parts: [], today: day, devices: devices) == ["own", "first", "second"])
    // Two that name each other have no heir, and nothing hangs.
    try devices.retire("own", heir: "first", on: day)
    #expect(["own", "first", "second"].contains(devices.keeper(of: "first", parts: [])))
  }

  @Test func aKioskThatWritesAgainIsNotGone() throws {
    try devices.retire("away", heir: "own", on: day)
    try visit("kim", at: "away", on: day)
    var parts = try Journal(root: scratch.path).allParts()
    #expect(own.responsible(parts: parts, today: day, devices: devices).contains("away"))
    try visit("kim", at: "away", on: day + 1)
    parts = try Journal(root: scratch.path).allParts()
    #expect(own.responsible(parts: parts, today: day, devices: devices) == ["own"])
    try devices.introduce(Device(id: "away"))
    #expect(devices.device("away").heir == nil)
    #expect(devices.keeper(of: "away", parts: []) == "away")
  }

  @Test func theHeirErasesInItsJournals() throws {
    let kim = try PeopleFolder(scratch.data).add(
      name: "Kim Testsson", consent: Person.Consent(date: day, textVersion: "1"))
    try visit(kim.id, at: "gone", on: day)
    try visit(kim.id, at: "heir", on: day)
    let erasure = PersonErasure(scratch.data, device: own)
    #expect(try erasure.erase(kim.id, on: day).waiting.map(\.id) == ["gone", "heir"])
    try devices.retire("gone", heir: "heir", on: day)
    #expect(try erasure.erase(kim.id, on: day).waiting.map(\.id) == ["heir"])
    let heir = TombstoneEnforcement(scratch.data, device: Device(id: "heir"))
    #expect(try heir.isDue(on: day) && heir.run(on: day).events == 2)
    #expect(try erasure.erase(kim.id, on: day).waiting.isEmpty)
  }

  /// What was erased before is erased in the journals that come to a device later.
  @Test func anInheritanceIsSearchedForAllThatWasErasedBefore() throws {
    let kim = try PeopleFolder(scratch.data).add(
      name: "Kim Testsson", consent: Person.Consent(date: day, textVersion: "1"))
    try visit(kim.id, at: "gone", on: day)
    let erasure = PersonErasure(scratch.data, device: own)
    #expect(try erasure.erase(kim.id, on: day).events == 0)
    try devices.retire("gone", heir: "own", on: day)
    let enforcement = TombstoneEnforcement(scratch.data, device: own)
    #expect(try enforcement.run(on: day).events == 1)
    #expect(try enforcement.run(on: day).events == 0)
  }

  @Test func aKioskIsNamedToTheOthers() throws {
    let device = Device(id: "a", name: "Entrén", created: day, machine: nil)
    try devices.introduce(device)
    #expect(devices.device("a").title == "Entrén" && devices.device("b").title == "b")
    let before = scratch.path + "/devices/a.json"
    let stamp = try #require(Disk.live.stamp(before))
    try devices.introduce(device)
    #expect(Disk.live.stamp(before) == stamp)
    #expect(try FolderCheck(scratch.data).isClean)
  }
}
