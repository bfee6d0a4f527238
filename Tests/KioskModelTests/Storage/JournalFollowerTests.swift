import Foundation
import ModelSupport
import Synchronization
import Testing

@testable import KioskModel

/// What other kiosks write in the day's journals is noticed, and only what is new is read.
@Suite struct JournalFollowerTests {
  private let folder: ScratchFolder
  private let day = JournalSamples.day
  private let reads = ReadSizes()

  init() throws { folder = try ScratchFolder() }

  private func follower() -> JournalFollower {
    JournalFollower(root: folder.path, own: { "here" }, disk: reads.disk)
  }

  private func numbers(_ entries: [OthersEntry]) -> [Int] {
    entries.compactMap { $0.record.content["n"]?.intValue }.sorted()
  }

  private func append(
    _ numbers: Int..., device: String = "there", to stream: JournalPath.Stream = .attendance,
    on day: LocalDate? = nil
  ) throws {
    var writer = JournalWriter(root: folder.path, device: device)
    try writer.append(numbers.map(JournalSamples.event), to: stream, on: day ?? self.day)
  }

  @Test func aDayBeginsWithAllThatOthersHaveWrittenSinceTheNightBefore() throws {
    try append(1, on: day - 2)
    try append(2, on: day - 1)
    try append(3)
    try append(4, to: .feedback)
    try append(5, to: .audit)
    try append(6, device: "here")
    try append(7, device: "third")
    let follower = follower()
    #expect(follower.news().isEmpty, "nobody has begun yet")
    let begun = follower.begin(day)
    #expect(numbers(begun) == [2, 3, 4, 7])
    #expect(begun.first { $0.record.content["n"] == 2 }?.day == day - 1)
    #expect(begun.filter { $0.stream == .feedback }.count == 1)
    #expect(follower.news().isEmpty)
    #expect(numbers(follower.begin(day + 1)) == [3, 4, 7])
  }

  @Test func onlyNewLinesAreRead() throws {
    for number in 1...200 { try append(number) }
    let follower = follower()
    #expect(follower.begin(day).count == 200)
    reads.reset()
    #expect(follower.news().isEmpty && reads.bytes == 0)
    try append(201)
    try append(202, device: "here")
    #expect(numbers(follower.news()) == [201])
    #expect(reads.bytes > 0 && reads.bytes < 500, "\(reads.bytes)")
    try append(203, 204)
    #expect(numbers(follower.news()) == [203, 204])
    try append(205, device: "new")
    #expect(numbers(follower.news()) == [205])
    #expect(reads.bytes < 2000, "\(reads.bytes)")
  }

  /// The folders that are listed are counted at a time when they have long been as they are.
  @Test(arguments: [60.0, 0]) func aFolderIsListedOnlyAfterItHasChanged(later: Double) throws {
    // The second one makes the lock, where there is no folder for local files.
    for number in [0, 1] { try append(number) }
    let lists = Lists()
    var disk = Disk.live
    disk.list = { path throws(DiskError) in
      lists.add()
      return try Disk.live.list(path)
    }
    let follower = JournalFollower(
      root: folder.path, own: { lists.own }, disk: disk, clock: { .now + later })
    _ = follower.begin(day)
    #expect(lists.count > 0)
    try append(2)
    #expect(numbers(follower.news()) == [2])
    // What has just been changed may change again within the same tick of the clock.
    #expect((lists.count == 0) == (later > 0))
    let folders = follower.folders
    // The second segment is a new file, and the other device a new folder.
    let name = JournalSamples.file(device: "there", segment: 2, .attendance)
    try folder.write(JournalSamples.bytes(JournalSamples.records(1)), to: name)
    #expect(follower.news().count == 1)
    try append(3, device: "third")
    #expect(numbers(follower.news()) == [3])
    #expect(lists.count > 0 && folders.count < follower.folders.count)
    _ = follower.news()
    // A machine that has given up its id is another one's from then on.
    _ = lists.count
    lists.rename("there")
    _ = follower.news()
    #expect(lists.count > 0)
  }

  private final class Lists: Sendable {
    private let state = Mutex((count: 0, own: "here"))
    func add() { state.withLock { $0.count += 1 } }
    func rename(_ own: String) { state.withLock { $0.own = own } }
    var own: String { state.withLock(\.own) }
    /// How many there were since the last question.
    var count: Int {
      state.withLock { state in
        defer { state.count = 0 }
        return state.count
      }
    }
  }

  @Test func aFileInThePlaceOfAnotherIsReadFromTheStart() throws {
    try append(1, 2)
    let follower = follower()
    #expect(numbers(follower.begin(day)) == [1, 2])
    let name = JournalSamples.file(device: "there", .attendance)
    let copy = try folder.bytes(name)
    try append(3)
    let whole = try folder.bytes(name)
    #expect(numbers(follower.news()) == [3])
    for (bytes, expected) in [(copy, [1, 2]), (whole, [1, 2, 3])] {
      let temporary = folder.path + "/journal/there/.syncthing.tmp"
      try Document.save(bytes: bytes, to: temporary)
      try Disk.live.rename(temporary, folder.path + "/" + name)
      #expect(numbers(follower.news()) == expected)
    }
    #expect(follower.news().isEmpty)
  }

  /// A program such as rsync writes into the file itself: the end of a line, or another start.
  @Test func aFileWrittenInPlaceIsReadAsItIs() throws {
    let name = JournalSamples.file(device: "there", .attendance)
    let lines = JournalSamples.bytes(JournalSamples.records(3))
    func overwrite(_ bytes: [UInt8]) throws {
      let file = try FileHandle(forWritingTo: URL(filePath: folder.path + "/" + name))
      try file.truncate(atOffset: 0)
      try file.write(contentsOf: bytes)
      try file.close()
    }
    try folder.write(Array(lines.dropLast(20)), to: name)
    let follower = follower()
    #expect(follower.begin(day).map(\.record.id) == ["i1", "i2"])
    try overwrite(lines)
    #expect(follower.news().map(\.record.id) == ["i3"])
    let others = (4...9).map {
      JournalRecord(sequence: $0, id: "j\($0)", type: "t", content: [:])
    }
    try overwrite(JournalSamples.bytes(others))
    #expect(follower.news().map(\.record.id) == others.map(\.id))
    try overwrite(Array(JournalSamples.bytes(others).prefix(40)))
    _ = follower.news()
    try overwrite(JournalSamples.bytes(others))
    #expect(Set(follower.news().map(\.record.id)).isSuperset(of: others.map(\.id)))
  }

  @Test func theFoldersOfOthersAreWatchedAndThisKiosksOwnIsNot() throws {
    try append(1)
    try append(2, device: "here")
    try append(3, device: "here-cli", to: .audit)
    let follower = follower()
    _ = follower.begin(day)
    let journals = folder.path + "/journal"
    let year = day.year.digits(4)
    #expect(follower.folders == [journals, journals + "/there", journals + "/there/" + year])
  }
}
