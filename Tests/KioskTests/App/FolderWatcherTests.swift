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
    FolderWatcher.start([data.root, data.path(.questions)], deep: data.speech) { changes.add() }
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
    ) { changes.add() }
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

  @Test func aDataFolderThatIsAwayIsNotRead() {
    let (there, away) = (FolderIdentity("/tmp"), FolderIdentity("/nowhere/at/all"))
    #expect(FolderWatcher.isToBeRead([there, away]) && FolderWatcher.isToBeRead([there, there]))
    #expect(!FolderWatcher.isToBeRead([away, there]) && !FolderWatcher.isToBeRead([away, away]))
  }
}
