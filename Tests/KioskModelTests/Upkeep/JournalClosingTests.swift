import Foundation
import ModelSupport
import Testing

@testable import KioskModel

/// The day after, the disk tells neither when nor in which order visitors have pressed.
@Suite struct JournalClosingTests {
  private let scratch: ScratchFolder
  private let today = JournalSamples.day
  private let device = JournalSamples.device

  init() throws { scratch = try DataSamples.folder() }

  private func write(
    _ count: Int = 8, on day: LocalDate, by device: String? = nil
  ) throws -> [String] {
    let events = (1...count).map { _ in
      FeedbackEvent.rating(Rating(session: nil, score: 4, language: "sv", hour: 13))
        .journalEvent(id: .random())
    }
    var writer = JournalWriter(root: scratch.path, device: device ?? self.device)
    for event in events { try writer.append([event], to: .feedback, on: day) }
    return events.map(\.id)
  }

  @discardableResult
  private func close(
    through last: LocalDate? = nil, device: Device? = nil, limit: Int = JournalClosing.maxFiles,
    disk: Disk = .live
  ) throws -> JournalClosing.Done {
    try JournalClosing(scratch.data, disk: disk).run(
      through: last ?? today - 1, today: today, device: device ?? Device(id: self.device),
      limit: limit)
  }

  private func ids(_ file: String) throws -> [String] {
    JournalReading(try scratch.bytes(file)).records.map(\.id)
  }

  private func stamp(_ file: String) -> FileStamp? { Disk.live.stamp(scratch.path + "/" + file) }

  private func file(_ age: Int, _ device: String? = nil, segment: Int = 1) -> String {
    JournalSamples.file(device: device ?? self.device, day: today - age, segment: segment)
  }

  @Test func ofADayThatIsOverTheFileTellsNeitherMinuteNorOrder() throws {
    let written = try write(on: today - 1)
    let open = try write(on: today)
    #expect(try ids(file(1)) == written)
    #expect(try close().files == 1)
    #expect(try ids(file(1)) == written.sorted())
    // 2026-11-19T21:59:00Z
    #expect(stamp(file(1))?.modified == 1_795_125_540_000_000_000)
    #expect(try ids(file(0)) == open, "the day is not over")
    // Neither does the folder, in which the day's file was made at its first press.
    let folder = try #require(Disk.live.stamp(scratch.path + "/journal/" + device + "/2026"))
    #expect(folder.modified > (stamp(file(0))?.modified ?? .max) - 1)
    #expect(try FolderCheck(scratch.data).isClean)
  }

  @Test func asLongAsASessionCanBeRatedItsDayStaysOpen() throws {
    let written = try write(on: today - 1)
    let earlier = try write(on: today - 2)
    #expect(try close(through: today - 2).files == 1)
    #expect(try ids(file(1)) == written && ids(file(2)) == earlier.sorted())
    // Whatever it is told, today is not over.
    let open = try write(on: today)
    try close(through: today)
    #expect(try ids(file(0)) == open)
  }

  @Test func whatIsClosedIsNotTouchedAgain() throws {
    for age in 1...3 { _ = try write(on: today - age) }
    #expect(try close().files == 3)
    let stamps = (1...3).map { stamp(file($0)) }
    var disk = Disk.live
    disk.read = { path throws(DiskError) in
      #expect(!path.contains("feedback"))
      return try Disk.live.read(path)
    }
    #expect(try close(disk: disk) == JournalClosing.Done())
    #expect((1...3).map { stamp(file($0)) } == stamps)
    // A restore that keeps the content and not the time.
    let before = try scratch.bytes(file(2))
    try Disk.live.setModified(scratch.path + "/" + file(2), 1_700_000_000_000_000_000)
    #expect(try close().files == 1)
    #expect(try scratch.bytes(file(2)) == before)
    #expect(stamp(file(2))?.modified == stamps[1]?.modified)
  }

  @Test func anEntryThatComesLateOpensItsDayUntilTheNextTime() throws {
    let first = try write(on: today - 1)
    try close()
    let late = try write(1, on: today - 1)
    #expect(try ids(file(1)) == first.sorted() + late)
    #expect(try close().files == 1)
    #expect(try ids(file(1)) == (first + late).sorted())
    #expect(JournalReading(try scratch.bytes(file(1))).records.map(\.sequence) == Array(1...9))
  }

  /// The kiosk has yesterday's file open, and knows which entries are its own.
  @Test func aRunningKioskContinuesInTheClosedFile() throws {
    let own = try OwnDevice.open(
      scratch.data, machine: Machine(name: "kiosk", fingerprint: "a", derivedID: "kiosk"),
      today: today - 1)
    let id = own.device.id
    var writer = JournalWriter(root: scratch.path, own: own)
    let events = (0..<6).map { JournalSamples.event($0) }
    for event in events.prefix(5) { try writer.append([event], to: .feedback, on: today - 1) }
    #expect(try close(device: own.device).files == 1)
    try writer.append([events[5]], to: .feedback, on: today - 1)
    #expect(own.device.id == id, "no other machine has written")
    #expect(try ids(file(1, id)) == events.prefix(5).map(\.id).sorted() + [events[5].id])
  }

  @Test func onlyOwnAndInheritedJournalsAreRewritten() throws {
    let other = try write(on: today - 1, by: "other")
    let inherited = try write(on: today - 1, by: "gone")
    let command = try write(on: today - 1, by: Device.commandLine(device))
    try PlaceDevices(scratch.data).retire("gone", heir: device, on: today)
    #expect(try close().files == 2)
    #expect(try ids(file(1, "other")) == other)
    #expect(try ids(file(1, "gone")) == inherited.sorted())
    #expect(try ids(file(1, Device.commandLine(device))) == command.sorted())
  }

  @Test func attendanceAndAuditStayAsTheyAre() throws {
    for stream in [JournalPath.Stream.attendance, .audit] {
      let file = JournalSamples.file(day: today - 1, stream)
      try scratch.write(JournalSamples.bytes(JournalSamples.records(3).reversed()), to: file)
    }
    #expect(try close() == JournalClosing.Done())
  }

  @Test func cutLinesKeepTheirBytesAndLoseTheirTime() throws {
    for (age, name) in [(0, device), (1, device), (1, "other")] {
      _ = try write(on: today - age, by: name)
      try scratch.write("{\"seq\":4,", to: file(age, name) + ".torn")
    }
    try close()
    #expect(stamp(file(1) + ".torn")?.modified == ClosedJournal.modified(on: today - 1))
    #expect(try scratch.text(file(1) + ".torn") == "{\"seq\":4,")
    #expect(stamp(file(0) + ".torn")?.modified != ClosedJournal.modified(on: today))
    #expect(stamp(file(1, "other") + ".torn")?.modified != ClosedJournal.modified(on: today - 1))
  }

  @Test func yearsOfJournalsAreClosedALittleEachDayTheLatestFirst() throws {
    for age in 1...7 { _ = try write(2, on: today - age) }
    var done = try close(limit: 3)
    #expect(done.files == 3 && done.left == 4)
    #expect(stamp(file(3))?.modified == ClosedJournal.modified(on: today - 3))
    #expect(stamp(file(4))?.modified != ClosedJournal.modified(on: today - 4))
    done = try close(limit: 3)
    #expect(done.files == 3 && done.left == 1)
    done = try close(limit: 3)
    #expect(done.files == 1 && done.left == 0)
  }

  @Test func underAClockThatIsAheadNoDayIsOver() throws {
    for age in 0...5 { _ = try write(on: today - age) }
    let written = try ids(file(0))
    let done = try JournalClosing(scratch.data).run(
      through: today + 399, today: today + 400, device: Device(id: device))
    #expect(done == JournalClosing.Done(isDateDoubtful: true))
    #expect(try ids(file(0)) == written)
  }

  @Test func aFileThatCannotBeReadStopsNoOther() throws {
    let written = try write(on: today - 2)
    try FileManager.default.createDirectory(
      atPath: scratch.path + "/" + file(1), withIntermediateDirectories: true)
    let done = try close()
    #expect(done.files == 1 && done.incomplete.errors.map(\.path) == [scratch.path + "/" + file(1)])
    #expect(try ids(file(2)) == written.sorted())
  }

  // MARK: Copies

  /// A copy of the file as it was, in the middle of its day or at its end, is counted once, and closed
  /// as well where this kiosk looks after it.
  @Test(arguments: [3, 8]) func anOldCopyBesideTheClosedFileIsCountedOnce(lines: Int) throws {
    for owner in [device, "other"] {
      let written = try write(on: today - 1, by: owner)
      let copy = ConflictNames.copy(of: file(1, owner))
      let records = JournalReading(try scratch.bytes(file(1, owner))).records
      try close(device: Device(id: owner))
      try scratch.write(JournalSamples.bytes(Array(records.prefix(lines))), to: copy)
      let folder = Journal(root: scratch.path)
      func counted() throws -> [String] {
        try folder.read(.feedback, on: today - 1, of: [owner]).records.map(\.id).sorted()
      }
      #expect(try counted() == written.sorted())
      // The numbers of both forms differ, which is no second writer.
      #expect(try FolderCheck(scratch.data).writers.journals.isEmpty)
      try close()
      #expect(try counted() == written.sorted())
      let order = written.prefix(lines)
      #expect(try ids(copy) == (owner == device ? order.sorted() : Array(order)))
      if lines == 8, owner == device {
        #expect(try scratch.bytes(copy) == scratch.bytes(file(1, owner)))
      }
      let check = try FolderCheck(scratch.data)
      #expect(check.writers.journals.isEmpty && check.isClean)
    }
  }

  @Test func twoWritersOfADayAreStillToldAfterIt() throws {
    var records = JournalSamples.records(3)
    records.append(JournalRecord(sequence: 2, id: "another", type: "t", content: [:]))
    try scratch.write(JournalSamples.bytes(records), to: file(1))
    #expect(try FolderCheck(scratch.data).writers.journals == [file(1)])
    #expect(try close().files == 1)
    #expect(try FolderCheck(scratch.data).writers.journals == [file(1)])
  }

  @Test func otherKiosksReadTheClosedFileAgainAndCountNothingTwice() throws {
    let written = try write(on: today - 1)
    let follower = JournalFollower(root: scratch.path, own: { "here" })
    var seen = follower.begin(today - 1).map(\.record.id)
    #expect(seen == written)
    try close()
    seen += follower.news().map(\.record.id)
    #expect(seen.count == 16 && Set(seen) == Set(written))
    #expect(follower.news().isEmpty)
    let late = try write(1, on: today - 1)
    #expect(follower.news().map(\.record.id) == late)
  }
}
