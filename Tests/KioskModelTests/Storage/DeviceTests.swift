import ModelSupport
import Testing

@testable import KioskModel

/// The device that a machine is in a data folder.
struct DeviceTests {
  private let folder: ScratchFolder
  private let day = JournalSamples.day

  init() throws { folder = try ScratchFolder() }

  private func machine(_ fingerprint: String?) -> Machine {
    Machine(name: "torvalla", fingerprint: fingerprint, derivedID: "torvalla-0a1b2c3d")
  }

  private func open(_ fingerprint: String? = "aaaa", on day: LocalDate? = nil) throws -> Device {
    try OwnDevice.open(
      folder.data, machine: machine(fingerprint), today: day ?? self.day
    ).device
  }

  @Test func aDeviceIsMadeOnceWithARandomID() throws {
    let device = try open()
    #expect(device.id.count == 36 && device.id == device.id.lowercased())
    #expect(device.name == "torvalla" && device.created == day && device.former.isEmpty)
    #expect(try open(on: day + 5) == device)
    let other = try ScratchFolder()
    let elsewhere = try OwnDevice.open(other.data, machine: machine("aaaa"), today: day)
    #expect(elsewhere.device.id != device.id)
  }

  @Test func aClonedDiskBecomesANewDevice() throws {
    let first = try open("aaaa")
    let second = try open("bbbb", on: day + 1)
    #expect(second.id != first.id && second.created == day + 1)
    #expect(
      second.former == [
        FormerDevice(id: first.id, until: day + 1, reason: .cloned, machine: "aaaa")
      ])
    #expect(second.givenUp(lately: day + 2)?.id == first.id)
    #expect(second.givenUp(lately: day + 30) == nil)
    #expect(try open("bbbb", on: day + 2) == second)
    // The disk comes back to its first machine.
    let third = try open("aaaa", on: day + 3)
    #expect(third.id == first.id && third.former.map(\.id) == [second.id])
  }

  @Test func aMachineOfWhichNothingIsKnownKeepsItsID() throws {
    let device = try open("aaaa")
    #expect(try open(nil) == device)
  }

  @Test func theIDOfEarlierVersionsIsAFormerOne() throws {
    let day = day + 40
    try folder.write("", to: JournalSamples.file(device: "torvalla-0a1b2c3d", day: day))
    let device = try open(on: self.day)
    // The clock was behind when the new id was made.
    #expect(
      device.former == [FormerDevice(id: "torvalla-0a1b2c3d", until: day, reason: .derived)])
    #expect(device.givenUp(lately: self.day) == nil)
  }

  @Test func aDamagedDocumentChangesNoID() throws {
    let device = try open()
    folder.data.keepCopies([Device.self])
    try folder.write("{ \"id\": ", to: "local/device.json")
    #expect(try open() == device)
    #expect(try folder.text("local/device.json") == "{ \"id\": ")
  }

  @Test func aDamagedDocumentWithoutACopyIsKept() throws {
    let device = try open()
    try folder.write("{ \"id\": ", to: "local/device.json")
    #expect(try open().id != device.id)
    #expect(try folder.text("local/device.json.damaged") == "{ \"id\": ")
  }

  @Test(arguments: [
    "", ".", "..", "../x", "a/b", "a b", ".x", "å", String(repeating: "a", count: 101),
  ])
  func anIDThatIsNoFolderNameIsRefused(id: String) {
    #expect(throws: DocumentProblem.self) { try Device(JSONReader(["id": .string(id)])) }
  }

  @Test func unknownPropertiesSurviveANewID() throws {
    let own = try OwnDevice.open(folder.data, machine: machine("aaaa"), today: day)
    var document = own.device.document
    document["motesplats.example:room"] = "Hallen"
    try Document.save(document, to: folder.data.path(.device))
    #expect(try open("bbbb").document["motesplats.example:room"] == "Hallen")
  }

  /// Nobody rewrites a journal to which another machine appends.
  @Test(arguments: FormerDevice.Reason.allCases)
  func aFormerIDIsRewrittenWhileNobodyElseUsesIt(reason: FormerDevice.Reason) {
    let device = Device(
      id: "new", former: [FormerDevice(id: "old", until: day, reason: reason)])
    func responsible(_ last: LocalDate, on today: LocalDate, _ name: String = "old") -> Bool {
      device.responsible(
        parts: [JournalPath(device: name, day: last, stream: .audit)], today: today
      ).contains("old")
    }
    #expect(responsible(day, on: day) == (reason == .derived))
    #expect(responsible(day, on: day + 31))
    #expect(!responsible(day + 1, on: day + 31))
    #expect(!responsible(day + 1, on: day + 31, "old-cli"))
  }
}
