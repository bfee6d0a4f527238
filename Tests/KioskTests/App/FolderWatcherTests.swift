import Foundation
import KioskModel
import Synchronization
import Testing

@testable import Kiosk

/// Changes made in the data folder by other programs.
@Suite struct FolderWatcherTests {
  /// Counts the reports, on any thread.
  private nonisolated final class Counter: Sendable {
    private let count = Mutex(0)
    func add() { count.withLock { $0 += 1 } }
    /// Whether more reports come within some seconds; resets the count.
    func rises() async throws -> Bool {
      for _ in 0..<100 {
        if count.withLock({ count in
          defer { count = 0 }
          return count > 0
        }) {
          return true
        }
        try await Task.sleep(for: .milliseconds(50))
      }
      return false
    }
  }

  @Test func documentsAndRecordingsAreNoticedAlsoInAFolderThatIsNew() async throws {
    let folder = ScratchFolder()
    let data = DataFolder(folder.path)
    for path in [data.root, data.path(.questions), data.speech] { try Disk.live.makeFolder(path) }
    let changes = Counter()
    FolderWatcher.start([data.root, data.path(.questions)], deep: data.speech) { _ in
      changes.add()
    }
    try Document.save(bytes: Array("{}".utf8), to: data.path(.questions) + "/eget.json")
    #expect(try await changes.rises())
    try Disk.live.makeFolder(data.speech + "/so")
    #expect(try await changes.rises())
    try Document.save(bytes: [1], to: data.speech + "/so/home.wav")
    #expect(try await changes.rises())
  }

  /// A restore replaces the folder that is watched.
  @Test func aFolderInThePlaceOfAnotherIsWatchedToo() async throws {
    let folder = ScratchFolder()
    let data = DataFolder(folder.path)
    for path in [data.root, data.path(.programme), data.speech] { try Disk.live.makeFolder(path) }
    let changes = Counter()
    FolderWatcher.start(
      [data.root, data.path(.programme)], deep: data.speech, pause: .milliseconds(20)
    ) { _ in changes.add() }
    let files = FileManager.default
    for _ in 0..<2 {
      let aside = folder.path + "-aside"
      try files.moveItem(atPath: folder.path, toPath: aside)
      try files.copyItem(atPath: aside, toPath: folder.path)
      try files.removeItem(atPath: aside)
      #expect(try await changes.rises())
      try Document.save(bytes: Array("{}".utf8), to: data.path(.programme) + "/walk.json")
      #expect(try await changes.rises())
    }
  }

  /// What others write comes by itself, in a folder that is new, at the end of a file and in a file
  /// that takes its place; the kiosk's own journals wake nobody.
  @Test(arguments: [Duration.seconds(60), .milliseconds(20)])
  func whatOtherKiosksWriteIsNoticed(pause: Duration) async throws {
    let folder = ScratchFolder()
    let data = DataFolder(folder.path)
    for path in [data.root + "/journal", data.speech] { try Disk.live.makeFolder(path) }
    let day = LocalDate(dayNumber: 20_000)
    let follower = JournalFollower(root: data.root) { "here" }
    #expect(follower.begin(day).isEmpty)
    let seen = Mutex<[String]>([])
    let changes = Counter()
    FolderWatcher.start([data.root], deep: data.speech, others: follower, pause: pause) { change in
      guard case .journals(let entries) = change else { return }
      seen.withLock { $0 += entries.map(\.record.id) }
      changes.add()
    }
    var own = JournalWriter(root: data.root, device: "here")
    var other = JournalWriter(root: data.root, device: "there")
    func write(_ writer: inout JournalWriter) throws -> String {
      let event = FeedbackEvent.retract(event: "a").journalEvent(id: .random())
      try writer.append([event], to: .feedback, on: day)
      return event.id
    }
    _ = try write(&own)
    for _ in 0..<2 {
      let id = try write(&other)
      #expect(try await changes.rises())
      #expect(seen.withLock { $0.last } == id)
    }
    let path = data.root + "/" + JournalPath(device: "there", day: day, stream: .feedback).path
    let record = JournalRecord(sequence: 3, id: "new", type: "t", content: [:])
    let bytes = try Disk.live.read(path) + record.line + [0x0A]
    try Document.save(bytes: bytes, to: path)
    #expect(try await changes.rises())
    #expect(seen.withLock { $0.count } == 5 && seen.withLock { $0.last } == "new")
  }

  /// A restore puts a single journal in the place of another, by moving or by writing: one of this machine,
  /// or of one whose heir it is.
  @Test(arguments: ["here", "gone"])
  func aJournalThatIsPutBackIsNoticed(device: String) async throws {
    let folder = ScratchFolder()
    let data = DataFolder(folder.path)
    try Disk.live.makeFolder(data.speech)
    var own = JournalWriter(root: data.root, device: device)
    let day = LocalDate(dayNumber: 20_000)
    let event = FeedbackEvent.retract(event: "a").journalEvent(id: .random())
    try own.append([event], to: .feedback, on: day)
    let restores = Counter()
    let follower = JournalFollower(root: data.root) { "here" }
    #expect(follower.begin(day + 400).isEmpty)
    FolderWatcher.start([data.root], deep: data.speech, others: follower) { _ in restores.add() }
    let path = data.root + "/" + JournalPath(device: device, day: day, stream: .feedback).path
    let copy = folder.path + "/copy"
    let bytes = try Disk.live.read(path)
    try Data(bytes).write(to: URL(fileURLWithPath: copy))
    #expect(rename(copy, path) == 0)
    #expect(try await restores.rises())
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    #expect(try await restores.rises())
  }

  @Test func aDataFolderThatIsAwayIsNotRead() {
    let (there, away) = (FolderIdentity("/tmp"), FolderIdentity("/nowhere/at/all"))
    #expect(FolderWatcher.isToBeRead([there, away]) && FolderWatcher.isToBeRead([there, there]))
    #expect(!FolderWatcher.isToBeRead([away, there]) && !FolderWatcher.isToBeRead([away, away]))
  }
}
