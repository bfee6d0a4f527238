import ModelSupport
import Testing

@testable import KioskModel

/// A folder that cannot be read is named and left out, and everything else is read.
@Suite struct UnreadableFolderTests {
  private let scratch: ScratchFolder
  private let day = JournalSamples.day

  init() throws {
    scratch = try DataSamples.folder()
    for device in ["a", "b"] {
      var writer = JournalWriter(root: scratch.path, device: device)
      for stream in JournalPath.Stream.allCases {
        try writer.append([JournalSamples.event(1)], to: stream, on: day)
      }
    }
  }

  /// The real disk, on which a folder may not be read.
  private func disk(forbidding folder: String, code: Int32 = 13) -> Disk {
    let closed = scratch.path + "/" + folder
    var disk = Disk.live
    disk.list = { path throws(DiskError) in
      guard path != closed else { throw DiskError(.list, path, code: code) }
      return try Disk.live.list(path)
    }
    return disk
  }

  @Test(arguments: ["journal/b", "journal/b/2026"])
  func theOtherJournalsAreRead(folder: String) throws {
    let disk = disk(forbidding: folder)
    let journal = Journal(root: scratch.path, disk: disk)
    let listing = try journal.listing()
    #expect(Set(listing.parts.map(\.device)) == ["a"])
    #expect(listing.unreadable.map(\.path) == [scratch.path + "/" + folder])
    if folder != "journal/b" {
      let reading = try journal.read(.feedback, on: day)
      #expect(reading.records.count == 1)
      #expect(reading.unreadable.map(\.path) == [scratch.path + "/" + folder])
    }
    let check = try FolderCheck(scratch.data, disk: disk)
    #expect(check.unreadable.map(\.path) == [scratch.path + "/" + folder])
    #expect(check.journals.count == 3 && !check.isClean)
    #expect(try check.journals.count == journal.allParts().count)
  }

  /// Too many open files are not a defect of the folder.
  @Test func anErrorThatMayPassIsThrown() throws {
    let disk = disk(forbidding: "journal/b", code: 24)
    #expect(throws: DiskError.self) {
      try Journal(root: scratch.path, disk: disk).listing()
    }
  }

  @Test func anErasureSaysWhatItCouldNotReach() throws {
    let person = try PeopleFolder(scratch.data).add(
      name: "Kim", consent: Person.Consent(date: day, textVersion: "1"))
    let disk = disk(forbidding: "journal/b")
    let erased = try PersonErasure(scratch.data, device: Device(id: "a"), disk: disk)
      .erase(person.id, on: day)
    #expect(erased.incomplete.errors.map(\.path) == [scratch.path + "/journal/b"])
    let wish = try WishErasure(scratch.data, device: Device(id: "a"), disk: disk)
      .erase("nothing", on: day)
    #expect(wish.incomplete.errors.map(\.path) == [scratch.path + "/journal/b"])
  }

  /// Anybody's last visit may be in a folder that cannot be read.
  @Test func nobodyIsErasedForTheirAge() throws {
    var writer = JournalWriter(root: scratch.path, device: "a")
    for age in 1...5 {
      try writer.append([JournalSamples.event(age)], to: .feedback, on: day - age)
    }
    let people = PeopleFolder(scratch.data)
    _ = try people.add(name: "Kim", consent: Person.Consent(date: day - 400, textVersion: "1"))
    let partly = try Upkeep(scratch.data, disk: disk(forbidding: "journal/b"))
      .run(today: day, retentionDays: 90, device: Device(id: "a"))
    #expect(partly.people == 0 && partly.incomplete.errors.count == 1)
    let whole = try Upkeep(scratch.data).run(today: day, retentionDays: 90, device: Device(id: "a"))
    #expect(whole.people == 1 && whole.incomplete.isEmpty)
  }
}
