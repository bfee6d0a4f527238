import Foundation
import ModelSupport
import Testing

@testable import KioskModel

/// The real disk without space, permissions or file descriptors.
struct RealDiskTests {
  private static let day = JournalSamples.day
  private static let mountComment: Comment = "needs the rights to mount a file system in memory"

  @Test(.enabled(if: TinyDisk.isPossible, mountComment))
  func aFullDiskSaysSoAndGoesOnWhenThereIsRoom() throws {
    let tiny = try TinyDisk()
    let ballast = tiny.path + "/ballast"
    try Data(count: 40_000).write(to: URL(filePath: ballast))
    var writer = JournalWriter(root: tiny.path, device: "x")
    var acknowledged: [String] = []
    var refused: JournalEvent?
    while refused == nil && acknowledged.count < 2000 {
      let event = JournalSamples.event(acknowledged.count)
      do {
        try writer.append([event], to: .feedback, on: Self.day)
        acknowledged.append(event.id)
      } catch {
        #expect(error.isFull)
        refused = event
      }
    }
    let event = try #require(refused)
    for _ in 0..<200 {
      #expect(throws: DiskError.self) { try writer.append([event], to: .feedback, on: Self.day) }
    }
    let path = tiny.path + "/site.json"
    #expect(throws: DiskError.self) {
      try Document.save(["a": .string(String(repeating: "x", count: 9000))], to: path)
    }
    let names = try Disk.live.list(tiny.path + "/journal/x/2026")
    #expect(names.count <= 2, "\(names)")
    #expect(try Disk.live.list(tiny.path) == ["ballast", "journal"])
    try Disk.live.remove(ballast)
    try writer.append([event], to: .feedback, on: Self.day)
    let reading = try Journal(root: tiny.path).read(.feedback, on: Self.day)
    #expect(reading.records.map(\.id) == acknowledged + [event.id])
    #expect(reading.records.map(\.sequence) == Array(1...(acknowledged.count + 1)))
    #expect(reading.badLines == 0)
  }

  @Test(.enabled(if: TinyDisk.isPossible, mountComment))
  func aReadOnlyFolderIsReadAndSaysThatNothingCanBeSaved() throws {
    let tiny = try TinyDisk()
    let folder = DataFolder(tiny.path)
    try Disk.live.makeFolder(folder.path(.programme))
    try Data(DataSamples.site.utf8).write(to: URL(filePath: folder.site))
    let walk = folder.path(.programme) + "/walk.json"
    try Data(DataSamples.activity("walk").utf8).write(to: URL(filePath: walk))
    var writer = JournalWriter(root: tiny.path, device: "x")
    try writer.append([JournalSamples.event(1)], to: .feedback, on: Self.day)
    _ = consume writer
    try tiny.remount(readOnly: true)

    writer = JournalWriter(root: tiny.path, device: "x")
    let event = JournalSamples.event(2)
    for stream in [JournalPath.Stream.feedback, .audit] {
      let error = #expect(throws: DiskError.self) {
        try writer.append([event], to: stream, on: Self.day)
      }
      #expect(error?.isForbidden == true)
    }
    #expect(throws: DiskError.self) { try Document.save([:], to: folder.site) }
    folder.keepCopies()
    #expect(try MeetingPlace(folder).activities.values.count == 1)
    // Everything is readable, and nothing could be saved.
    let check = try FolderCheck(folder)
    #expect(check.findings == [FolderFinding(.forbidden, folder.root)] && check.documents > 0)
    #expect(check.documentErrors.isEmpty && check.unreadable.isEmpty)
    let refusal = #expect(throws: DiskError.self) { _ = try folder.lock() }
    #expect(refusal?.isForbidden == true && refusal?.isHeldByAnother == false)

    try tiny.remount(readOnly: false)
    try writer.append([event], to: .feedback, on: Self.day)
    let records = try Journal(root: tiny.path).read(.feedback, on: Self.day).records
    #expect(records.map(\.sequence) == [1, 2] && records.last?.id == event.id)
  }

  @Test func aFileThatMayNotGrowIsLikeAFullDisk() async {
    await #expect(processExitsWith: .success) {
      let folder = try ScratchFolder()
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit()
      getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      let usual = limit
      limit.rlim_cur = 1000
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      var writer = JournalWriter(root: folder.path, device: "x")
      var acknowledged: [String] = []
      var refused: JournalEvent?
      while refused == nil && acknowledged.count < 100 {
        let event = JournalSamples.event(acknowledged.count)
        do throws(DiskError) {
          try writer.append([event], to: .feedback, on: JournalSamples.day)
          acknowledged.append(event.id)
        } catch {
          #expect(error.isFull)
          refused = event
        }
      }
      let event = try #require(refused)
      limit = usual
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      try writer.append([event], to: .feedback, on: JournalSamples.day)
      let reading = try Journal(root: folder.path).read(.feedback, on: JournalSamples.day)
      #expect(reading.records.map(\.id) == acknowledged + [event.id])
      #expect(reading.badLines == 0)
    }
  }

  @Test func tooManyOpenFilesPassWithoutLoss() async {
    await #expect(processExitsWith: .success) {
      let folder = try ScratchFolder()
      var writer = JournalWriter(root: folder.path, device: "x")
      let day = JournalSamples.day
      try writer.append([JournalSamples.event(1)], to: .feedback, on: day)
      var taken: [Int32] = []
      while case let descriptor = open("/dev/null", O_RDONLY), descriptor >= 0 {
        taken.append(descriptor)
      }
      // The file that is already open can be written; one for a new day cannot be opened.
      // Expectations are checked after the descriptors are closed, because reporting them needs
      // one.
      let second = Result { try writer.append([JournalSamples.event(2)], to: .feedback, on: day) }
      let ids = Set((0..<100).map { _ in UUID.random() })
      let reading = Result { try Journal(root: folder.path).read(.feedback, on: day) }
      let event = JournalSamples.event(3)
      let next = Result { try writer.append([event], to: .feedback, on: day + 1) }
      for descriptor in taken { close(descriptor) }
      #expect(ids.count == 100, "Foundation's own names are all zeros without a descriptor")
      #expect(throws: Never.self) { try second.get() }
      #expect(throws: DiskError.self) { try next.get() }
      #expect(throws: DiskError.self) { try reading.get() }
      try writer.append([event], to: .feedback, on: day + 1)
      let journal = Journal(root: folder.path)
      #expect(try journal.read(.feedback, on: day).records.count == 2)
      #expect(try journal.read(.feedback, on: day + 1).records.map(\.id) == [event.id])
    }
  }

  @Test func aPipeOrADeviceIsNoFileAndHoldsNobodyUp() throws {
    let folder = try ScratchFolder()
    let pipe = folder.path + "/pipe.json"
    #expect(mkfifo(pipe, 0o600) == 0)
    #expect(symlink("/dev/zero", folder.path + "/zero.json") == 0)
    for name in ["pipe.json", "zero.json", "."] {
      #expect(throws: DiskError.self) { try Disk.live.read(folder.path + "/" + name) }
    }
  }
}
