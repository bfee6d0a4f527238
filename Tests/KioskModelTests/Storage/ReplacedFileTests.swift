import Foundation
import ModelSupport
import Synchronization
import Testing

@testable import KioskModel

/// Files that sync programs, restores and technicians replace while they are open: the writer
/// follows the path, not the open file.
struct ReplacedFileTests {
  private let folder: ScratchFolder
  private let day = JournalSamples.day

  init() throws { folder = try ScratchFolder() }

  private var file: String {
    folder.path + "/" + JournalPath(device: "x", day: day, stream: .feedback).path
  }

  private func ids() throws -> [String] {
    try Journal(root: folder.path).read(.feedback, on: day).records.map(\.id)
  }

  private func move(_ from: String, _ to: String) throws {
    try FileManager.default.moveItem(atPath: from, toPath: to)
  }

  private func copy(_ from: String, _ to: String) throws {
    try FileManager.default.copyItem(atPath: from, toPath: to)
  }

  /// The change to the open journal, or to folders above it.
  enum Change: CaseIterable {
    /// A sync program moves the file and puts another in its place.
    case conflictCopy
    /// A sync program moves the file and puts nothing in its place.
    case movedAside
    /// An editor or a restore replaces the file.
    case overwritten
    /// The whole data folder is moved and restored from a copy.
    case folderRestored
    /// The device's folder is moved and restored from a copy.
    case deviceRestored
  }

  private func make(_ change: Change) throws {
    let aside = folder.path + "-aside"
    defer { try? FileManager.default.removeItem(atPath: aside) }
    switch change {
    case .conflictCopy:
      let conflict = file + ".sync-conflict-20261120-143210-ABCDEFG"
      try move(file, conflict)
      try copy(conflict, file)
    case .movedAside: try move(file, folder.path + "/elsewhere")
    case .overwritten:
      try copy(file, file + ".new")
      #expect(rename(file + ".new", file) == 0)
    case .folderRestored:
      try move(folder.path, aside)
      try copy(aside, folder.path)
    case .deviceRestored:
      let device = folder.path + "/journal/x"
      try move(device, aside)
      try copy(aside, device)
    }
  }

  @Test(arguments: Change.allCases) func nothingGoesIntoAFileThatNobodyReads(change: Change) throws
  {
    var writer = JournalWriter(root: folder.path, device: "x")
    let events = (0..<6).map { JournalSamples.event($0) }
    for event in events.prefix(3) { try writer.append([event], to: .feedback, on: day) }
    let before = try ids()
    try make(change)
    let kept = try ids()
    #expect(change == .movedAside ? kept.isEmpty : kept == before)
    for event in events.suffix(3) { try writer.append([event], to: .feedback, on: day) }
    #expect(try ids() == kept + events.suffix(3).map(\.id))
    let numbers = try Journal(root: folder.path).read(.feedback, on: day).records.map(\.sequence)
    #expect(numbers == numbers.sorted() && Set(numbers).count == numbers.count)
  }

  /// The file is replaced between the check of its path and the write.
  @Test func anExchangeDuringTheWriteIsSeenAfterIt() throws {
    let file = file
    let exchanges = Mutex(0)
    var disk = Disk.live
    disk.sync = { descriptor, path throws(DiskError) in
      let isFirst = exchanges.withLock { count in
        count += 1
        return count == 2
      }
      if isFirst {
        rename(file, file + ".sync-conflict-20261120-143210-ABCDEFG")
        creat(file, 0o600)
      }
      try Disk.live.sync(descriptor, path)
    }
    var writer = JournalWriter(root: folder.path, device: "x", disk: disk)
    let events = (0..<3).map { JournalSamples.event($0) }
    for event in events { try writer.append([event], to: .feedback, on: day) }
    #expect(try ids() == events.suffix(2).map(\.id))
  }

  @Test func aFolderThatIsGoneIsToldAndNotMadeAnew() throws {
    var writer = JournalWriter(root: folder.path, device: "x")
    try writer.append([JournalSamples.event(0)], to: .feedback, on: day)
    let aside = folder.path + "-aside"
    try move(folder.path, aside)
    let event = JournalSamples.event(1)
    #expect(throws: DiskError.self) { try writer.append([event], to: .feedback, on: day) }
    try move(aside, folder.path)
    try writer.append([event], to: .feedback, on: day)
    #expect(try ids().count == 2)
  }
}
