import Foundation
import ModelSupport
import Testing

@testable import KioskModel

/// How the kiosks of a place are, made from a folder once.
@Suite struct FolderStatusTests {
  private let folder: ScratchFolder
  private let today = JournalSamples.day
  private static let well = FolderStatus.Machine(
    kiosk: KioskState(isRunning: true), disk: DiskHealth(free: 9_000_000_000, size: 9_000_000_000))

  init() throws { folder = try DataSamples.folder() }

  private func status(
    _ machine: FolderStatus.Machine = well, device: Device? = Device(id: "here"),
    shipped: [HealthPage] = [], more: [FolderFinding] = []
  ) throws -> FolderStatus {
    try FolderStatus(
      folder.data, place: MeetingPlace(folder.data), device: device, today: today,
      machine: machine, shipped: shipped, more: more, version: "1")
  }

  private func kinds(_ status: FolderStatus) -> [StatusFinding.Kind] { status.findings.map(\.kind) }

  /// Writes an entry on each of some days before today.
  private func use(_ device: String, daysAgo days: ClosedRange<Int>) throws {
    var writer = JournalWriter(root: folder.path, device: device)
    for age in days {
      try writer.append([JournalSamples.event(age)], to: .feedback, on: today - age)
    }
  }

  @Test func aKioskThatRunsIsWell() throws {
    try use("here", daysAgo: 0...5)
    let status = try status()
    #expect(status.findings.isEmpty && status.level == .good && status.isKiosk)
    #expect(status.clock == .fits)
    // An office reads what it has received, and no kiosk has to run there.
    let office = try self.status(
      FolderStatus.Machine(kiosk: KioskState(isRunning: false), disk: nil), device: nil)
    #expect(office.level == .good && !office.isKiosk)
    #expect(office.others.map(\.id) == ["here"])
  }

  @Test func whatTheMachineSaysComesFirst() throws {
    try use("here", daysAgo: 0...5)
    try folder.write("{", to: "notices/closed.json")
    func disk(_ free: Int, isReadOnly: Bool = false, errors: Int? = 0) throws -> [StatusFinding] {
      try status(
        FolderStatus.Machine(
          kiosk: KioskState(isRunning: true, unsaved: 3),
          disk: DiskHealth(free: free, size: 1 << 40, isReadOnly: isReadOnly, errors: errors))
      ).findings
    }
    #expect(try disk(1 << 39).map(\.kind) == [.unsaved, .document])
    #expect(try disk(1 << 39).first?.count == 3)
    #expect(try disk(400_000_000).map(\.kind) == [.unsaved, .littleSpace, .document])
    let worst = try disk(1000, isReadOnly: true, errors: 2)
    #expect(worst.map(\.kind) == [.unsaved, .readOnly, .diskErrors, .full, .document])
    let stopped = try status(
      FolderStatus.Machine(kiosk: KioskState(isRunning: false), disk: nil))
    #expect(kinds(stopped) == [.notRunning, .document] && stopped.level == .act)
  }

  @Test func anotherKioskThatIsSilentIsTold() throws {
    try use("here", daysAgo: 0...9)
    try use("near", daysAgo: 2...4)
    try use("away", daysAgo: 5...8)
    try use("gone", daysAgo: 100...104)
    let status = try status()
    #expect(status.others.map(\.id) == ["away", "gone", "near"])
    #expect(status.others.map(\.daysBehind) == [4, 9, 1])
    #expect(
      status.findings == [StatusFinding(.behind, count: 4, of: "away", day: today - 5)])
    #expect(status.level == .look)
  }

  @Test func damageHereIsWorseThanDamageInACopy() throws {
    try use("here", daysAgo: 0...5)
    let records = JournalSamples.records(3)
    let gap = JournalSamples.bytes([records[0], records[2]])
    let name = JournalSamples.file(device: "there")
    try folder.write(gap, to: name)
    #expect(try status().findings == [StatusFinding(.otherDamaged, of: name)])
    let own = JournalSamples.file(device: "here")
    var bytes = try folder.bytes(own)
    bytes[9] ^= 1
    try folder.write(bytes, to: own)
    #expect(try kinds(status()) == [.damaged, .otherDamaged])
    // What is older than a month is read by the check alone.
    try folder.remove(own)
    try folder.remove(name)
    try folder.write(gap, to: JournalSamples.file(device: "here", day: today - 40))
    #expect(try status().findings.isEmpty)
  }

  @Test func filesOfConflictsAreCountedAndOthersAreLeftToTheCheck() throws {
    try folder.write(DataSamples.activity("walk"), to: "programme/copy.json")
    try folder.write("x", to: "programme/a.sync-conflict-20261120-101010-ABCDEFG.json~")
    try folder.write("x", to: "programme/notes.txt")
    let status = try status(more: [FolderFinding(.language, "site.json", other: "xx")])
    #expect(kinds(status).first == .settings)
    #expect(kinds(status).contains(.conflicts) && kinds(status).contains(.unexpected))
    #expect(status.level == .act)
  }

  @Test func wishesThatWaitForLongAreTold() throws {
    func wish(_ text: String, daysAgo age: Int) throws {
      var writer = JournalWriter(root: folder.path, device: "there")
      let wish = FeedbackEvent.wish(Wish(text: text, language: "sv", hour: 10))
      try writer.append([wish.journalEvent(id: .random())], to: .feedback, on: today - age)
    }
    try wish("Simning", daysAgo: 0)
    #expect(try status().waitingWishes == 1 && status().level == .good)
    try wish("Dans", daysAgo: 20)
    try wish("Kör", daysAgo: 30)
    let status = try status()
    #expect(status.waitingWishes == 3)
    #expect(status.findings == [StatusFinding(.wishes, count: 2, day: today - 30)])
  }

  @Test func everyKindHasItsLevel() {
    #expect(StatusFinding.Kind.allCases.allSatisfy { $0.level != .good })
    #expect(StatusFinding.Level.look < .act)
  }

  /// The lock of the running kiosk says how it is, and what it said goes with it.
  @Test func theRunningKioskIsSeenByItsLock() throws {
    #expect(KioskState(folder.data) == KioskState(isRunning: false))
    do {
      let lock = try folder.data.lock()
      #expect(!KioskState(folder.data).isRunning, "it has not begun")
      let tell = lock.sayRunning()
      #expect(KioskState(folder.data) == KioskState(isRunning: true))
      for count in [1, 7, 3, 0] {
        tell(count)
        #expect(KioskState(folder.data) == KioskState(isRunning: true, unsaved: count))
      }
      tell(5)
      withExtendedLifetime(lock) {}
    }
    #expect(KioskState(folder.data) == KioskState(isRunning: false))
    #expect(throws: Never.self) { _ = try folder.data.lock() }
  }

  @Test func theErrorsOfADiskAreReadFromTheSystem() throws {
    let disk = try #require(DiskHealth(folder.path))
    #expect(disk.size > 0 && disk.free <= disk.size && !disk.isReadOnly)
    var status = stat()
    #expect(stat(folder.path, &status) == 0)
    let device = UInt(status.st_dev)
    let number = "\(device >> 8 & 0xFFF):\(device & 0xFF | device >> 12 & 0xFFF00)"
    try folder.write("3\n", to: "sys/fs/ext4/sda1/errors_count")
    try folder.write("", to: "sys/devices/sda1/dev")
    try folder.write("", to: "sys/dev/block/x")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/sys/dev/block/" + number,
      withDestinationPath: folder.path + "/sys/devices/sda1")
    #expect(DiskHealth(folder.path, system: folder.path + "/sys")?.errors == 3)
    #expect(DiskHealth("/nowhere/at/all") == nil)
  }
}
