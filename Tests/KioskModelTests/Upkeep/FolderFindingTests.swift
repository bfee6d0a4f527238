import Foundation
import ModelSupport
import Testing

@testable import KioskModel

/// What does not belong in a data folder, or could not be opened by the kiosk.
@Suite struct FolderFindingTests {
  private let scratch: ScratchFolder

  init() throws {
    scratch = try DataSamples.folder()
    var writer = JournalWriter(root: scratch.path, device: "x")
    try writer.append([JournalSamples.event(1)], to: .feedback, on: JournalSamples.day)
  }

  private func findings() throws -> [FolderFinding] { try FolderCheck(scratch.data).findings }

  private func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: scratch.path + "/" + name, withIntermediateDirectories: true)
  }

  @Test func whatTheKioskMakesItselfBelongsThere() throws {
    for folder in scratch.data.watched() + [scratch.data.speech] {
      try Disk.live.makeFolder(folder)
    }
    scratch.data.keepCopies()
    _ = try StaffDirectory(scratch.data).add(name: "A", role: .host, on: JournalSamples.day)
    for name in [
      "import/region.ICS", "speech/so/home.wav", "reference.csv", ".stfolder", "people/.DS_Store",
    ] {
      try scratch.write("", to: name)
    }
    let torn = JournalSamples.file(device: "x") + ".torn"
    try scratch.write("{", to: torn)
    withExtendedLifetime(try scratch.data.lock()) {}
    #expect(try findings() == [])
  }

  @Test(arguments: [
    "notes.txt", "Ny mapp/", "programme/walk.json.bak", "programme/old/", "journal/readme",
    "journal/x/2026/2026-11-20.feedback (1).jsonl", "journal/x/2025/2026-11-20.feedback.jsonl",
    "journal/x/old/", "import/plan.xlsx", "programme/walk.txt",
  ])
  func aForeignFileOrFolderIsNamed(name: String) throws {
    if name.hasSuffix("/") { try makeFolder(name) } else { try scratch.write("x", to: name) }
    let path = name.hasSuffix("/") ? String(name.dropLast()) : name
    #expect(try findings() == [FolderFinding(.foreign, path)])
    #expect(try !FolderCheck(scratch.data).isClean)
    guard !name.hasSuffix("/") else { return }
    try WrittenFiles(scratch.data).accept(path)
    #expect(try FolderCheck(scratch.data).isClean)
  }

  @Test func aRestOfAnInterruptedSaveIsNamedAndIsNoError() throws {
    try scratch.write("{", to: "programme/walk.json.tmp")
    #expect(try findings() == [FolderFinding(.leftover, "programme/walk.json.tmp")])
    let check = try FolderCheck(scratch.data)
    #expect(check.isClean && check.hasNotes)
  }

  @Test(arguments: ["a\u{1B}[2Jb.json", "a\nb.txt", "a\u{202E}b.json", "a\u{9B}b"])
  func aNameThatNobodyCanReadIsNamed(name: String) throws {
    try scratch.write("{}", to: "programme/" + name)
    #expect(try findings().contains(FolderFinding(.oddName, "programme/" + name)))
  }

  @Test func anIdIsThereOnceAndNamesItsFile() throws {
    try scratch.write(DataSamples.activity("walk"), to: "programme/a.json")
    try scratch.write(DataSamples.notice("other"), to: "notices/another.json")
    #expect(
      try findings() == [
        FolderFinding(.conflict, "programme/a.json", other: "programme/walk.json"),
        FolderFinding(.otherName, "notices/another.json", other: "other.json"),
      ])
  }

  @Test(arguments: [
    "programme", "notices", "speech", "import", "local/log", "journal", "local/.good",
  ])
  func aFileInThePlaceOfAFolderIsNamedOnce(folder: String) throws {
    try? scratch.remove(folder)
    try scratch.write("x", to: folder)
    let check = try FolderCheck(scratch.data)
    #expect(check.findings == [FolderFinding(.noFolder, folder)])
    #expect(check.documentErrors.isEmpty && check.unreadable.isEmpty && !check.isClean)
  }

  @Test func aLinkThatLeadsNowhereIsNoFolder() throws {
    try scratch.remove("notices")
    #expect(symlink("/nowhere/at/all", scratch.path + "/notices") == 0)
    #expect(try findings() == [FolderFinding(.noFolder, "notices")])
  }

  @Test(arguments: [".lock", ".programme.lock", "journal/x/.lock"])
  func aLockThatCannotBeOpenedIsNamed(lock: String) throws {
    try? scratch.remove(lock)
    try makeFolder(lock)
    #expect(try findings() == [FolderFinding(.lock, lock)])
  }

  @Test func whatTheOwnerMayNotWriteIsNamed() throws {
    let file = JournalSamples.file(device: "x")
    let closed = ["programme", "journal/x", ".lock"].map { scratch.path + "/" + $0 }
    try scratch.write("", to: ".lock")
    var disk = Disk.live
    disk.isAccessible = { !closed.contains($0) && Disk.live.isAccessible($0) }
    let check = try FolderCheck(scratch.data, devices: ["x"], disk: disk)
    #expect(
      check.findings == [
        FolderFinding(.lock, ".lock"), FolderFinding(.forbidden, "journal/x"),
        FolderFinding(.forbidden, "programme"),
      ])
    disk.isAccessible = { !$0.hasSuffix(file) }
    #expect(
      try FolderCheck(scratch.data, devices: ["x"], disk: disk).findings == [
        FolderFinding(.forbidden, file)
      ])
    // Another machine's journals are not written here.
    #expect(try FolderCheck(scratch.data, devices: ["y"], disk: disk).isClean)
  }

  @Test func daysThatCannotBeRightAreNamedByTheirFiles() throws {
    var writer = JournalWriter(root: scratch.path, device: "x")
    for age in 1...9 {
      try writer.append([JournalSamples.event(age)], to: .feedback, on: JournalSamples.day - age)
    }
    for day in [JournalSamples.day - 2700, JournalSamples.day + 30] {
      try writer.append([JournalSamples.event(1)], to: .feedback, on: day)
    }
    let check = try FolderCheck(scratch.data, today: JournalSamples.day)
    #expect(
      check.implausibleFiles
        == [-2700, 30].map {
          JournalSamples.file(device: "x", day: JournalSamples.day + $0)
        })
    #expect(check.isClean && check.hasNotes && check.journals.count == 12)
  }
}
