import ModelSupport
import Testing

@testable import KioskModel

/// The move of what belongs to one machine alone into `local/`.
struct EarlierLayoutTests {
  private static let machine = Machine(
    name: "torvalla", fingerprint: "aaaa", derivedID: "torvalla-0a1b2c3d")
  private static let day = JournalSamples.day

  /// The files of a folder as the last version without `local/` left it.
  private static let files = [
    "staff/anna.json": "{ \"version\": 1, \"id\": \"anna\" }", "staff/anna.tries": "{}",
    "staff/bo.json": "{ \"version\": 1, \"id\": \"bo\" }", ".good/site.json.0a1b2c3d": "{}",
    ".good/programme/walk.json.9f3a12bc": "{ }", "log/kiosk.log": "a line\n",
  ]
  private static let others = [
    "site.json": DataSamples.site, ".lock": "", ".cli.lock": "", ".programme.lock": "",
    "journal/torvalla-0a1b2c3d/2026/2026-11-20.feedback.jsonl": "",
  ]

  private static func move(_ folder: DataFolder, _ disk: Disk) throws(DiskError) {
    let earlier = EarlierLayout(folder, disk: disk)
    if folder.asFound(disk: disk).isEarlierLayout { try earlier.move(machine, today: day) }
    try earlier.removeMoved()
  }

  /// What differs between the moved files as they are found and as they were.
  private static func differences(_ folder: DataFolder, _ disk: Disk) -> [String] {
    let local = folder.asFound(disk: disk).local
    return files.compactMap { name, text in
      let bytes = try? disk.read(local + "/" + name)
      return bytes.map { String(decoding: $0, as: UTF8.self) } == text ? nil : name
    }
  }

  @Test func everythingIsMovedOnce() throws {
    let scratch = try ScratchFolder()
    for (name, text) in Self.files.merging(Self.others, uniquingKeysWith: { $1 }) {
      try scratch.write(text, to: name)
    }
    try scratch.write("junk\n", to: ".summaries/2026.jsonl")
    #expect(scratch.data.asFound().isEarlierLayout)
    #expect(Self.differences(scratch.data, .live).isEmpty)
    try Self.move(scratch.data, .live)
    #expect(!scratch.data.asFound().isEarlierLayout)
    #expect(Self.differences(scratch.data, .live).isEmpty)
    let left = try scratch.files().filter { !$0.hasPrefix("local/") }
    #expect(left == ["journal/torvalla-0a1b2c3d/2026/2026-11-20.feedback.jsonl", "site.json"])
    let device = try OwnDevice.open(scratch.data, machine: Self.machine, today: Self.day).device
    #expect(device.former.map(\.id) == ["torvalla-0a1b2c3d"])
    #expect(
      Set(try Disk.live.list(scratch.path)) == ["site.json", "journal", "local"])
    #expect(try !scratch.files().contains("local/.moved"))
    // A folder with that name that appears later, from elsewhere, is not this machine's staff.
    try scratch.write("{}", to: "staff/eve.json")
    try Self.move(scratch.data, .live)
    #expect(try scratch.files().contains("staff/eve.json"))
    #expect(!scratch.data.asFound().isEarlierLayout)
  }

  @Test func aFolderWithoutLocalFilesIsAsItWas() throws {
    let scratch = try DataSamples.folder()
    #expect(!scratch.data.asFound().isEarlierLayout)
    #expect(!DataFolder("/nowhere/at-all").asFound().isEarlierLayout)
  }

  /// What was added or changed between a killed move and the next start is kept.
  @Test func whatHasChangedSinceIsKept() throws {
    let scratch = try ScratchFolder()
    for (name, text) in Self.files { try scratch.write(text, to: name) }
    try EarlierLayout(scratch.data).move(Self.machine, today: Self.day)
    try scratch.write("{ \"new\": 1 }", to: "staff/cia.json")
    try scratch.write("{ \"new\": 2 }", to: "staff/bo.json")
    try EarlierLayout(scratch.data).removeMoved()
    #expect(try scratch.text("local/staff/cia.json") == "{ \"new\": 1 }")
    #expect(try scratch.text("staff/bo.json") == "{ \"new\": 2 }")
    #expect(Self.differences(scratch.data, .live).isEmpty)
    #expect(try scratch.files().filter { $0.hasPrefix("staff/") } == ["staff/bo.json"])
  }

  /// Every call of the move fails once in every way, and the power is cut afterwards: all files are
  /// found, before and after the next start.
  @Test(arguments: SimulatedDisk.Fault.allCases)
  func nothingIsLostIfAnyCallFails(fault: SimulatedDisk.Fault) throws {
    var random = SplitMix64(seed: 7)
    var points = 0
    while true {
      let simulated = SimulatedDisk()
      for (name, text) in Self.files.merging(Self.others, uniquingKeysWith: { $1 }) {
        simulated.place(Array(text.utf8), at: SimulatedDisk.root + "/" + name)
      }
      let folder = DataFolder(SimulatedDisk.root)
      let call = points + 1
      simulated.fail(fault, at: call)
      try? Self.move(folder, simulated.disk)
      guard simulated.hasFailed else { break }
      points += 1
      simulated.repair()
      if fault != .powerCut {
        #expect(Self.differences(folder, simulated.disk).isEmpty, "\(fault) at \(call)")
      }
      simulated.cutPower(&random)
      #expect(Self.differences(folder, simulated.disk).isEmpty, "\(fault) at \(call), cut")
      try Self.move(folder, simulated.disk)
      #expect(!folder.asFound(disk: simulated.disk).isEarlierLayout, "\(fault) at \(call)")
      #expect(Self.differences(folder, simulated.disk).isEmpty, "\(fault) at \(call), again")
      let left = simulated.files.filter { !$0.hasPrefix(folder.local + "/") }
      #expect(left.count == 2, "\(fault) at \(call): \(left)")
      #expect(simulated.violations.isEmpty && simulated.openDescriptors == 0)
    }
    #expect(points > 80)
  }
}
