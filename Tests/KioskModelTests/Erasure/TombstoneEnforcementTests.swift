import Foundation
import ModelSupport
import Testing

@testable import KioskModel

/// What a kiosk does about an erasure at another one.
@Suite struct TombstoneEnforcementTests {
  private let scratch: ScratchFolder
  private let day = JournalSamples.day
  private let kim: Person
  private let own = Device(id: "own")
  private let enforcement: TombstoneEnforcement

  init() throws {
    scratch = try DataSamples.folder()
    kim = try PeopleFolder(scratch.data).add(
      name: "Kim Testsson", consent: Person.Consent(date: day, textVersion: "1"))
    enforcement = TombstoneEnforcement(scratch.data, device: own)
    for device in ["own", "other"] { try visit(device) }
  }

  private func visit(_ device: String) throws {
    let session = try #require(Session.ID("walk/\(day)T10:00:00"))
    let arrival = AttendanceEvent.arrival(Arrival(session: session, time: Date(), person: kim.id))
    var writer = JournalWriter(root: scratch.path, device: device)
    try writer.append([arrival.journalEvent(id: .random())], to: .attendance, on: day)
  }

  /// What a sync brings from the kiosk where somebody was erased.
  private func order(_ subject: Tombstone.Subject = .person, _ id: String? = nil) throws {
    let hash = Tombstone.hash(subject, id ?? kim.id)
    try scratch.write(
      JSONWriter.document(.object(Tombstone.document(subject, on: day, isDone: true))),
      to: "erased/" + Tombstone.name(hash, "first"))
  }

  private func files(with text: String) throws -> [String] {
    try scratch.files().filter { try $0.contains(text) || scratch.bytes($0).contains(text: text) }
  }

  @Test func whatAnotherKioskHasErasedGoesHereAndThatIsRecorded() throws {
    #expect(try !enforcement.isDue(on: day))
    try order()
    #expect(try enforcement.isDue(on: day))
    #expect(try enforcement.run(on: day).events == 1)
    // The other kiosk's journal is its own.
    let others = JournalSamples.file(device: "other", day: day, .attendance)
    #expect(try files(with: kim.id) == [others])
    #expect(try files(with: "Testsson").isEmpty)
    let hash = Tombstone.hash(.person, kim.id)
    let tombstones = try Tombstones(scratch.data)
    #expect(tombstones.isDone(hash, by: "own") && !tombstones.isDone(hash, by: "other"))
    #expect(try !enforcement.isDue(on: day))
    #expect(try files(with: hash).allSatisfy { $0.hasPrefix("erased/") || $0.hasPrefix("local/") })
  }

  @Test(arguments: [
    "people/ID.json", "people/ID.sync-conflict-20261120-143210-ABCDEFG.json",
    "people/ID (conflicted copy 2026-11-20 143210).json", "people/Kopia av ID.json",
    "people/kopia.json", "people/.stversions/ID~20261120-143210.json", ".stversions/people/x.json",
    "people/ID.json.tmp", "people/.syncthing.ID.json.tmp", "programme/.stversions/ID~1.json",
    "gammalt/people/ID.json", "journal/other/.stversions/ID.json", "local/lost/ID.json",
    "people/\u{C5}ldre/ID.json",
  ])
  func aCopyThatComesBackGoesAgain(path: String) throws {
    try order()
    try enforcement.run(on: day)
    let document = JSONWriter.document(.object(kim.document))
    let path = path.replacing("ID", with: kim.id)
    try scratch.write(document, to: path)
    #expect(PeopleFolder(scratch.data).read().values.isEmpty)
    let check = try FolderCheck(scratch.data, devices: own.names)
    #expect(check.findings.contains(FolderFinding(.erased, path)))
    if path.hasPrefix("people/"), path.contains(kim.id), path.split(separator: "/").count == 2 {
      #expect(try enforcement.isDue(on: day))
    }
    try enforcement.run(on: day)
    #expect(try files(with: "Testsson").isEmpty)
  }

  @Test(arguments: [
    "journal/own/2026/DAY.attendance.sync-conflict-20261120-143210-ABCDEFG.jsonl",
    "journal/own/.stversions/2026/DAY.attendance~20261120.jsonl", "kopia/DAY.attendance.jsonl",
    "journal/own/2026/DAY.attendance.jsonl.torn",
  ])
  func aCopyOfAJournalKeepsItsEntriesWithoutTheID(path: String) throws {
    try order()
    try enforcement.run(on: day)
    let path = path.replacing("DAY", with: day.description)
    let record = JournalRecord(
      sequence: 1, id: "i1", type: "arrival", content: ["person": .string(kim.id), "by": "a"])
    try scratch.write(record.line + Array("\n? \(kim.id)\n".utf8), to: path)
    try enforcement.run(on: day)
    let reading = JournalReading(try scratch.bytes(path))
    #expect(reading.records.map(\.content) == [["by": "a"]] && reading.badLines.count == 1)
    #expect(try !scratch.bytes(path).contains(text: kim.id))
  }

  /// A restore brings the journals back and takes the tombstones away.
  @Test func aRestoreUndoesNoErasure() throws {
    let file = JournalSamples.file(device: "own", day: day, .attendance)
    let (journal, person) = (try scratch.bytes(file), try scratch.bytes("people/\(kim.id).json"))
    try order()
    try enforcement.run(on: day)
    try scratch.remove("erased")
    try scratch.write(journal + Array("? \(kim.id)\n".utf8), to: file)
    try scratch.write(person, to: "people/\(kim.id).json")
    #expect(PeopleFolder(scratch.data).read().values.isEmpty)
    #expect(throws: PersonError.self) { try PeopleFolder(scratch.data).person(kim.id) }
    let check = try FolderCheck(scratch.data, devices: own.names)
    #expect(
      check.findings.contains(FolderFinding(.erased, file))
        && check.findings.contains(
          FolderFinding(
            .erasedElsewhere, JournalSamples.file(device: "other", day: day, .attendance)))
    )
    _ = try Upkeep(scratch.data).run(today: day, retentionDays: 90, device: own)
    #expect(try !scratch.bytes(file).contains(text: kim.id))
    #expect(try files(with: "Testsson").isEmpty)
    #expect(try Tombstones(scratch.data).isDone(Tombstone.hash(.person, kim.id), by: "own"))
  }

  /// A restore brings a single journal back, with its old time, and leaves the tombstones.
  @Test(arguments: [Tombstone.Subject.person, .wish], [true, false])
  func aJournalThatIsRestoredAloneIsSearchedAgain(
    subject: Tombstone.Subject, isMoved: Bool
  ) throws {
    let wish = FeedbackEvent.wish(Wish(text: "Ring Kim", language: "sv", hour: 12))
      .journalEvent(id: .random())
    // Older than a year, as no wish in the list is any more.
    let old = day - 500
    var writer = JournalWriter(root: scratch.path, device: "own")
    try writer.append([wish], to: .feedback, on: old)
    let (file, word, id) =
      subject == .wish
      ? (JournalSamples.file(device: "own", day: old, .feedback), "Ring Kim", wish.id)
      : (JournalSamples.file(device: "own", day: day, .attendance), kim.id, kim.id)
    let path = scratch.path + "/" + file
    let journal = try scratch.bytes(file)
    try order(subject, id)
    let next = day + 1
    #expect(try enforcement.run(on: next).events == 1)
    #expect(try !scratch.bytes(file).contains(text: word))
    #expect(try !enforcement.isDue(on: next))
    try put(journal, isMoved ? path + ".copy" : path)
    if isMoved { #expect(rename(path + ".copy", path) == 0) }
    #expect(try scratch.bytes(file).contains(text: word))
    #expect(try enforcement.isDue(on: next))
    #expect(try enforcement.run(on: next).events == 1)
    #expect(try !scratch.bytes(file).contains(text: word))
    #expect(try !enforcement.isDue(on: next))
  }

  /// Writes a file as a restore does, with the time that it had, until the file system's coarse clock
  /// has gone on.
  private func put(_ bytes: [UInt8], _ path: String) throws {
    let before = Disk.live.stamp(path.replacing(".copy", with: ""))?.changed ?? 0
    repeat {
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      try Disk.live.setModified(path, 1_000_000_000_000_000_000)
    } while Disk.live.stamp(path).map { $0.changed <= before } ?? true
  }

  /// The machine that has lost everything learns from the others again.
  @Test func aRestoreOfEverythingIsPutRightByTheOthers() throws {
    try order()
    try enforcement.run(on: day)
    try scratch.remove("local")
    try scratch.remove("erased")
    try visit("own")
    #expect(try !enforcement.isDue(on: day))
    try order()
    #expect(try enforcement.run(on: day).events == 1)
  }

  @Test func nothingIsRecordedWhereAFileCouldNotBeReached() throws {
    try order()
    let file = scratch.path + "/" + JournalSamples.file(device: "own", day: day, .attendance)
    var disk = Disk.live
    disk.rename = { from, to throws(DiskError) in
      if to == file { throw DiskError(.rename, to, code: EIO) }
      try Disk.live.rename(from, to)
    }
    let failing = TombstoneEnforcement(scratch.data, device: own, disk: disk)
    #expect(try failing.run(on: day).incomplete.errors.map(\.path) == [file])
    #expect(try failing.isDue(on: day))
    #expect(try enforcement.run(on: day).events == 1)
    #expect(try !enforcement.isDue(on: day))
  }

  @Test func aWishErasedAtAnotherKioskLosesItsWordsHere() throws {
    var writer = JournalWriter(root: scratch.path, device: "own")
    let event = FeedbackEvent.wish(Wish(text: "Ring Kim", language: "sv", hour: 12))
      .journalEvent(id: .random())
    try writer.append([event], to: .feedback, on: day)
    for name in ["\(event.id).json", "\(event.id).sync-conflict-1-2-A.json", "kopia.json"] {
      try scratch.write(
        #"{"id":"\#(event.id)","status":"approved","text":{"sv":"Ring Kim"}}"#,
        to: "replies/" + name)
    }
    try order(.wish, event.id)
    #expect(try enforcement.run(on: day).events == 1)
    #expect(try files(with: "Ring Kim").isEmpty)
    #expect(try scratch.files().filter { $0.hasPrefix("replies/") } == ["replies/\(event.id).json"])
    #expect(try files(with: kim.id).count > 2, "nobody else was erased")
  }

  /// Ten years of journals are not read because somebody writes a notice.
  @Test func whatHasBeenObeyedCostsNoJournal() throws {
    try order()
    try enforcement.run(on: day)
    var disk = Disk.live
    disk.read = { path throws(DiskError) in
      if path.contains("/journal/") { Issue.record("\(path) is read") }
      return try Disk.live.read(path)
    }
    let counting = TombstoneEnforcement(scratch.data, device: own, disk: disk)
    #expect(try !counting.isDue(on: day))
  }
}
