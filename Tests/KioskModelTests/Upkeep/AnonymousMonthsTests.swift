import Foundation
import ModelSupport
import Synchronization
import Testing

@testable import KioskModel

/// Upkeep does not read what it has found to name nobody, and reads everything in which an id may have
/// come to stand since.
@Suite struct AnonymousMonthsTests {
  private let scratch: ScratchFolder
  private let today = JournalSamples.day
  private let old = JournalSamples.day - 200
  private let own = Device(id: "own")
  private let gone = "8d1c9f0a-5f6e-4d0b-9a3c-2b7e61f4c8d5"

  init() throws {
    scratch = try DataSamples.folder()
    var writer = JournalWriter(root: scratch.path, device: "neighbour")
    for age in 1...5 {
      try writer.append([JournalSamples.event(age)], to: .feedback, on: today - age)
    }
    for segment in 1...2 { try scratch.write(visit(of: nil), to: file(segment: segment)) }
  }

  private func visit(of person: String?, _ sequence: Int = 1) -> [UInt8] {
    var content: JSONObject = ["by": "anna"]
    content["person"] = person.map { .string($0) }
    let record = JournalRecord(
      sequence: sequence, id: "i\(sequence)", type: "arrival", content: content)
    return record.line + [0x0A]
  }

  private func file(_ device: String = "own", segment: Int = 1, day: LocalDate? = nil) -> String {
    JournalSamples.file(device: device, day: day ?? old, segment: segment, .attendance)
  }

  /// Runs upkeep at a time, by default long after every file was changed, and gives the journals of
  /// arrivals that it has read.
  @discardableResult
  private func run(
    at now: Date = .now + 60, device: Device? = nil, disk: Disk = .live
  ) throws -> (done: Upkeep.Done, read: Set<String>) {
    let read = Mutex<Set<String>>([])
    let root = scratch.path + "/"
    var counting = disk
    counting.read = { path throws(DiskError) in
      if path.contains(".attendance.") {
        read.withLock { _ = $0.insert(path.replacing(root, with: "")) }
      }
      return try disk.read(path)
    }
    let done = try Upkeep(scratch.data, disk: counting, clock: { now }).run(
      today: today, retentionDays: 90, device: device ?? own)
    return (done, read.withLock { $0 })
  }

  private func namesNobody(_ file: String) throws -> Bool {
    try !scratch.bytes(file).contains(text: gone)
  }

  @Test func aMonthThatNamesNobodyIsReadOnce() throws {
    #expect(try run().read == [file(), file(segment: 2)])
    #expect(try run().read.isEmpty)
    #expect(try FolderCheck(scratch.data, devices: own.names).findings.isEmpty)
  }

  @Test func aMonthFromWhichAnIDWasRemovedIsReadOnceMore() throws {
    try scratch.write(visit(of: gone), to: file())
    #expect(try run().done.links == 1)
    #expect(try run().read.count == 2)
    #expect(try run().read.isEmpty)
  }

  /// Writes until the file system's coarse clock has gone on.
  private func put(_ bytes: [UInt8], at name: String, _ write: (String) throws -> Void) throws {
    let before = Disk.live.stamp(scratch.path + "/" + name)?.changed ?? 0
    repeat {
      try write(name)
    } while Disk.live.stamp(scratch.path + "/" + name)
      .map { $0.changed <= before } ?? true
  }

  /// A restore or a sync writes into the file, or moves another one there, with its old time.
  @Test(arguments: [true, false]) func aFileThatCameBackIsReadAgain(isMoved: Bool) throws {
    try run()
    let bytes = visit(of: gone)
    let time = try #require(Disk.live.stamp(scratch.path + "/" + file())).modified
    try put(bytes, at: file()) { name in
      let path = scratch.path + "/" + name
      try Data(bytes).write(to: URL(filePath: isMoved ? path + ".tmp" : path))
      try Disk.live.setModified(isMoved ? path + ".tmp" : path, time)
      if isMoved { try Disk.live.rename(path + ".tmp", path) }
    }
    #expect(try run().done.links == 1)
    #expect(try namesNobody(file()))
  }

  @Test(arguments: ["2026-05-04.attendance.3.jsonl", "2026-05-05.attendance.jsonl"])
  func aFileThatWasAddedIsRead(name: String) throws {
    try run()
    let added = JournalPath(device: "own", day: old, stream: .attendance).folder + "/" + name
    #expect(added.hasPrefix(String(file().prefix(24))), "in the month that is remembered")
    try scratch.write(visit(of: gone), to: added)
    #expect(try run().done.links == 1)
    #expect(try namesNobody(added))
  }

  @Test func aCopyThatASyncHasSetBesideIsRead() throws {
    try run()
    let copy = file().replacing(
      ".attendance.jsonl", with: ".attendance.sync-conflict-20261120-143210-ABCDEFG.jsonl")
    try scratch.write(visit(of: gone, 2), to: copy)
    #expect(try run().done.links == 1)
    #expect(try namesNobody(copy))
  }

  @Test func aFileThatTookThePlaceOfAnotherIsRead() throws {
    try run()
    // Both are there before, and only their names change.
    try Disk.live.rename(scratch.path + "/" + file(segment: 2), scratch.path + "/" + file())
    #expect(try run().read == [file()])
  }

  /// Two changes within one tick of the file system's clock have the same time.
  @Test func aFileThatWasChangedJustNowIsReadAgain() throws {
    try run(at: .now)
    #expect(try run(at: .now).read.count == 2)
  }

  @Test func aFileFromTheFutureIsReadAgain() throws {
    let past = Date.now - 86_400
    try run(at: past)
    #expect(try run(at: past).read.count == 2)
  }

  /// What the link leads to changes without it.
  @Test func aLinkIsAlwaysRead() throws {
    let target = scratch.path + "/elsewhere"
    try scratch.write(visit(of: nil), to: "elsewhere")
    try scratch.remove(file())
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path + "/" + file(), withDestinationPath: target)
    try run()
    try scratch.write(visit(of: gone), to: "elsewhere")
    #expect(try run().done.links == 1)
  }

  @Test func aMonthWithAFileThatCouldNotBeReadIsReadAgain() throws {
    var disk = Disk.live
    let failing = scratch.path + "/" + file()
    disk.read = { path throws(DiskError) in
      if path == failing { throw DiskError(.read, path, code: EIO) }
      return try Disk.live.read(path)
    }
    try scratch.write(visit(of: gone), to: file())
    #expect(try run(disk: disk).done.incomplete.errors.count == 1)
    #expect(try run().done.links == 1)
  }

  @Test func aFileWhoseTimesCannotBeReadIsRead() throws {
    var disk = Disk.live
    disk.stamp = { $0.hasSuffix(".jsonl") ? nil : Disk.live.stamp($0) }
    for _ in 1...2 { #expect(try run(disk: disk).read.count == 2) }
  }

  /// The person is known when the month is read, and their document is deleted later.
  @Test func aMonthWithSomebodyWhoIsKnownIsReadAgain() throws {
    let recent = file(day: today - 10)
    let kim = try PeopleFolder(scratch.data).add(
      name: "Kim", consent: Person.Consent(date: today, textVersion: "1"))
    try scratch.write(visit(of: kim.id), to: recent)
    for _ in 1...2 { #expect(try run().done.isEmpty) }
    try scratch.remove("people/\(kim.id).json")
    #expect(try run().done.links == 1)
  }

  /// Only the recent journals of another kiosk are read until its older ones are inherited.
  @Test func aMonthOfWhichOnlyAPartWasReadIsReadWhole() throws {
    let edge = today - 90
    let others = [edge, edge - 1].map { file("other", day: $0) }
    #expect(edge.month == (edge - 1).month)
    try scratch.write(visit(of: nil), to: others[0])
    try scratch.write(visit(of: gone), to: others[1])
    #expect(try run().read.contains(others[0]))
    try PlaceDevices(scratch.data).retire("other", heir: "own", on: nil)
    #expect(try run().done.links == 1)
    #expect(try namesNobody(others[1]))
  }

  @Test(arguments: [
    "{", "{}", #"{"version":2,"months":MONTHS}"#, #"{"version":1,"months":{"own/2026-05":1}}"#,
  ])
  func whatCannotBeUsedIsForgotten(text: String) throws {
    try run()
    let known = try Document.load(scratch.path + "/local/.anonymous.json") { $0.object }
    let months = String(decoding: JSONWriter.line(known["months"] ?? .null), as: UTF8.self)
    #expect(months.contains("own/"))
    try scratch.write(text.replacing("MONTHS", with: months), to: "local/.anonymous.json")
    #expect(try run().read.count == 2)
    #expect(try run().read.isEmpty)
  }

  @Test func aDiskThatIsFullOnlyCostsTime() throws {
    var disk = Disk.live
    disk.open = { path, purpose throws(DiskError) in
      if path.contains(".anonymous") { throw DiskError(.open, path, code: ENOSPC) }
      return try Disk.live.open(path, purpose)
    }
    for _ in 1...2 {
      let (done, read) = try run(disk: disk)
      #expect(done.isEmpty && done.incomplete.errors.isEmpty && read.count == 2)
    }
  }
}
