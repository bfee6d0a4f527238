import Foundation
import ModelSupport
import Testing

@testable import KioskModel
@testable import Statistics

/// A package is written completely or not at all.
@Suite struct PackageWriterTests {
  private let scratch: ScratchFolder
  private let files = [
    DataPackage.File(name: "a.csv", bytes: Array(repeating: 65, count: 200_000)),
    DataPackage.File(name: "datapackage.json", bytes: Array("{}\n".utf8)),
  ]

  init() throws { scratch = try ScratchFolder() }

  private var target: String { scratch.path + "/out/package" }

  private func names(_ path: String) throws -> [String] { try Disk.live.list(path) }

  @Test func allFilesAreThereAndNothingElse() throws {
    var shares: [Double] = []
    try PackageWriter().write(files, to: target + "/") { shares.append($0) }
    #expect(try names(target) == ["a.csv", "datapackage.json"])
    #expect(try names(scratch.path + "/out") == ["package"])
    #expect(try Disk.live.read(target + "/a.csv") == files[0].bytes)
    #expect(shares == shares.sorted() && shares.last == 1 && shares.count > 5)
  }

  @Test func anEmptyFolderIsFilledAndAnotherRefused() throws {
    try Disk.live.makeFolder(target)
    try PackageWriter().write(files, to: target)
    #expect(throws: PackageError.notEmpty(folder: target)) {
      try PackageWriter().write(files, to: target)
    }
    #expect(try names(scratch.path + "/out") == ["package"])
  }

  /// Makes each call fail in turn, as with a full disk or a USB drive that is removed.
  @Test(arguments: ["open", "write", "sync", "syncFolder", "rename", "read"])
  func whatFailsLeavesNothingThatLooksWhole(call: String) throws {
    for code in [ENOSPC, EIO, EROFS, ENOENT] {
      var disk = Disk.live
      let error = DiskError(.write, target, code: code)
      switch call {
      case "open": disk.open = { _, _ throws(DiskError) in throw error }
      case "write":
        disk.write = { descriptor, bytes, path throws(DiskError) in
          try Disk.live.write(descriptor, Array(bytes.prefix(100)), path)
        }
      case "sync": disk.sync = { _, _ throws(DiskError) in throw error }
      case "syncFolder": disk.syncFolder = { _ throws(DiskError) in throw error }
      case "rename": disk.rename = { _, _ throws(DiskError) in throw error }
      default: disk.read = { _ throws(DiskError) in throw error }
      }
      #expect(throws: DiskError.self) { try PackageWriter(disk: disk).write(files, to: target) }
      let left = try names(scratch.path + "/out")
      // If only the last sync fails, the package may already be complete.
      #expect(left.isEmpty || call == "syncFolder" && left == ["package"], "\(left)")
    }
  }

  @Test func whatIsReadBackMustBeWhatWasWritten() throws {
    var disk = Disk.live
    disk.read = { path throws(DiskError) in
      var bytes = try Disk.live.read(path)
      if path.hasSuffix(".csv") { bytes[150_000] ^= 1 }
      return bytes
    }
    #expect(throws: PackageError.differs(file: "a.csv")) {
      try PackageWriter(disk: disk).write(files, to: target)
    }
    #expect(try names(scratch.path + "/out").isEmpty)
  }

  @Test func whoThinksBetterOfItLeavesNothing() throws {
    #expect(throws: CancellationError.self) {
      try PackageWriter().write(files, to: target) { if $0 > 0.4 { throw CancellationError() } }
    }
    #expect(try names(scratch.path + "/out").isEmpty)
  }

  /// A killed export leaves its temporary folder; one that is in progress is left alone.
  @Test func theNextExportRemovesWhatAKilledOneLeft() throws {
    let killed = "out/.motesplats-export-0A1B2C3D.part"
    let running = "out/.motesplats-export-4E5F6071.part"
    for folder in [killed, running, "out/.other-0A1B2C3D.part"] {
      try scratch.write("a;b", to: folder + "/a.csv")
    }
    let lock = try FolderLock(onFolder: scratch.path + "/" + running)
    try PackageWriter().write(files, to: target)
    withExtendedLifetime(lock) {}
    #expect(
      try names(scratch.path + "/out") == [
        ".motesplats-export-4E5F6071.part", ".other-0A1B2C3D.part", "package",
      ])
  }

  @Test func anExportInProgressIsLocked() throws {
    var found: Bool?
    try PackageWriter().write(files, to: target) { _ in
      guard let name = try names(scratch.path + "/out").first, name.hasSuffix(".part") else {
        return
      }
      found = (try? FolderLock(onFolder: scratch.path + "/out/" + name)) == nil
    }
    #expect(found == true)
  }
}
