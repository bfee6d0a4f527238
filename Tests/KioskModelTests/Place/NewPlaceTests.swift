import Foundation
import ModelSupport
import Synchronization
import Testing

@testable import KioskModel

/// A meeting place is created completely or not at all, and the first coordinator is kept.
@Suite struct NewPlaceTests {
  private let scratch =
    FileManager.default.temporaryDirectory.path + "/new-place-" + UUID().uuidString

  private var folder: DataFolder { DataFolder(scratch) }

  private func place(_ name: String = "Alva", pin: String = "271953") throws -> NewPlace {
    let day = try #require(LocalDate("2026-11-20"))
    return NewPlace(
      name: "Mötesplats Ängen", timeZone: try Stockholm.zone(), languages: ["sv", "en"],
      coordinator: NewPlace.Coordinator(name: name, pin: try PIN(pin, on: day)))
  }

  private var members: [StaffMember] { Array(StaffDirectory(folder).members().values.values) }

  private func removeAll() { try? FileManager.default.removeItem(atPath: scratch) }

  @Test func thePlaceAndItsCoordinatorAreThere() throws {
    defer { removeAll() }
    let member = try #require(try place().make(in: folder))
    #expect(member.role == .coordinator && PINHash.matches("271953", member.pinHash))
    let site = try MeetingPlace(folder).site
    #expect(site.name == "Mötesplats Ängen" && site.id == "mötesplatsängen")
    #expect(site.languages == ["sv", "en"] && !site.isDemonstration)
    #expect(throws: NewPlace.Failure.self) { try place("Bo").make(in: folder) }
    #expect(members.map(\.name) == ["Alva"])
  }

  /// A power cut after set-up must not take the folder away from its parents.
  @Test func theFoldersAboveAreSynced() throws {
    defer { removeAll() }
    let synced = Mutex<[String]>([])
    var disk = Disk.live
    disk.syncFolder = { path throws(DiskError) in
      synced.withLock { $0.append(path) }
      try Disk.live.syncFolder(path)
    }
    let below = DataFolder(scratch + "/a/b")
    try place().make(in: below, disk: disk)
    let paths = Set(synced.withLock { $0 })
    for path in [below.root, scratch + "/a", scratch, "/", below.local] {
      #expect(paths.contains(path), "\(path)")
    }
    #expect(Device.documents(in: below).read().values.count == 1)
  }

  @Test func foldersAboveThatMayNotBeOpenedAreLeftOut() throws {
    var disk = Disk.live
    disk.syncFolder = { path throws(DiskError) in
      if path == "/" { throw DiskError(.open, path, code: EACCES) }
    }
    try disk.syncParents(of: "/a/b")
    try disk.syncParents(of: "a")
    disk.syncFolder = { path throws(DiskError) in throw DiskError(.sync, path, code: EIO) }
    let broken = disk
    #expect(throws: DiskError.self) { try broken.syncParents(of: "/a/b") }
  }

  /// Each disk call fails once: the place is then complete or missing, and in the latter case the
  /// next attempt creates it with the PIN that was shown.
  @Test func whateverFailsTheNextTryMakesIt() throws {
    defer { removeAll() }
    let counter = CallsThatFail()
    var failing = 0
    repeat {
      removeAll()
      _ = try? place().make(in: folder, disk: counter.disk(failing: failing))
      if (try? MeetingPlace(folder)) == nil { try makeWhenFree() }
      #expect(try MeetingPlace(folder).site.name == "Mötesplats Ängen", "call \(failing)")
      #expect(members.map(\.name) == ["Alva"], "call \(failing)")
      #expect(members.allSatisfy { PINHash.matches("271953", $0.pinHash) })
      failing += 1
    } while failing <= counter.count
    #expect(failing > 8)
  }

  /// Retries while the lock is taken: a child process of another test inherits the locks of this
  /// process until it has executed another program.
  private func makeWhenFree() throws {
    while true {
      do {
        try place().make(in: folder)
        return
      } catch NewPlace.Failure.disk(let cause) where cause.isHeldByAnother {
        continue
      }
    }
  }

  @Test func nobodyBecomesCoordinatorOfAFolderThatHasStaff() throws {
    defer { removeAll() }
    let day = try #require(LocalDate("2026-11-20"))
    _ = try StaffDirectory(folder).add(name: "Alva", role: .host, on: day)
    for name in ["Bo", "Alva"] {
      #expect(throws: NewPlace.Failure.self) { try place(name).make(in: folder) }
    }
    #expect(members.map(\.role) == [.host])
    var known = try place()
    known.coordinator = nil
    #expect(try known.make(in: folder) == nil)
    #expect(try MeetingPlace(folder).site.name == "Mötesplats Ängen")
    #expect(members.count == 1)
  }

  @Test func aFolderThatIsSharedOutIsNotTouchedWhileSomebodyChangesIt() throws {
    defer { removeAll() }
    try Disk.live.makeFolder(scratch)
    let lock = try folder.lockProgramme()
    #expect(throws: NewPlace.Failure.self) { try place().make(in: folder) }
    #expect(members.isEmpty)
    withExtendedLifetime(lock) {}
  }
}
