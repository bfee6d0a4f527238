import ModelSupport
import TestSupport
import Testing

@testable import KioskModel

/// Each call that reaches the disk fails once, and the power is cut during each one: the number of
/// the call increases until the scenario ends before it, as in the tests of SQLite and etcd.
struct JournalFaultTests {
  @Test(arguments: [SimulatedDisk.Fault.full, .broken, .partial], [true, false])
  func nothingAcknowledgedIsLostWhicheverCallFails(
    fault: SimulatedDisk.Fault, startsTorn: Bool
  ) throws {
    var call = 0
    var hasFailed = true
    while hasFailed {
      call += 1
      let disk = startsTorn ? JournalScenario.tornStart() : SimulatedDisk()
      disk.fail(fault, at: call)
      let scenario = JournalScenario(on: disk)
      hasFailed = disk.hasFailed
      disk.repair()
      #expect(scenario.acknowledged == scenario.handedIn, "call \(call)")
      try expectSound(scenario, disk, "call \(call)")
      #expect(disk.openDescriptors == 0, "call \(call)")
      try expectOnlyTornTails(disk, "call \(call)")
      for seed in 0..<3 as Range<UInt64> {
        var random = SplitMix64(seed: seed &+ UInt64(call) &* 1000)
        disk.cutPower(&random)
        try expectSound(scenario, disk, "power cut after call \(call) had failed")
      }
    }
    #expect(call > 30, "the scenario must reach many calls")
  }

  @Test func nothingAcknowledgedIsLostWheneverThePowerGoes() throws {
    var call = 0
    var hasFailed = true
    while hasFailed {
      call += 1
      hasFailed = false
      for seed in 0..<6 as Range<UInt64> {
        let disk = seed % 2 == 0 ? JournalScenario.tornStart() : SimulatedDisk()
        disk.fail(.powerCut, at: call)
        let scenario = JournalScenario(on: disk)
        if disk.hasFailed { hasFailed = true }
        var random = SplitMix64(seed: seed &+ UInt64(call) &* 1000)
        disk.cutPower(&random)
        try expectSound(scenario, disk, "power cut in call \(call), seed \(seed)")
        try expectGoesOn(disk, "power cut in call \(call), seed \(seed)")
      }
    }
  }

  @Test func nothingAcknowledgedIsLostByAnyMixture() throws {
    for seed in Soak.seeds(300, "mixture") {
      var random = SplitMix64(seed: seed)
      let disk = seed % 2 == 0 ? JournalScenario.tornStart() : SimulatedDisk()
      let failing = Dictionary(
        (0..<Int.random(in: 1...12, using: &random)).map { _ in
          (
            Int.random(in: 1...120, using: &random),
            [SimulatedDisk.Fault.full, .broken, .partial].randomElement(using: &random)
          )
        }, uniquingKeysWith: { first, _ in first })
      disk.fail { call, _ in failing[call] ?? nil }
      let scenario = JournalScenario(on: disk, attempts: 30)
      disk.repair()
      #expect(scenario.acknowledged == scenario.handedIn, "KIOSK_SEED=\(seed)")
      try expectSound(scenario, disk, "KIOSK_SEED=\(seed)")
      disk.cutPower(&random)
      try expectSound(scenario, disk, "KIOSK_SEED=\(seed), after a power cut")
      try expectGoesOn(disk, "KIOSK_SEED=\(seed)")
    }
  }

  @Test(arguments: [DiskError.Operation.write, .sync, .truncate, .open, .list, .makeFolder])
  func aFailureThatLastsLeavesNoHeap(operation: DiskError.Operation) throws {
    for fault in [SimulatedDisk.Fault.full, .broken, .partial] {
      let disk = JournalScenario.tornStart()
      disk.fail { _, tried in tried == operation ? fault : nil }
      var writer = JournalWriter(
        root: SimulatedDisk.root, device: JournalSamples.device, disk: disk.disk)
      let events = [JournalSamples.event(1)]
      for _ in 0..<1000 {
        if (try? writer.append(events, to: .feedback, on: JournalSamples.day)) != nil { break }
      }
      #expect(disk.files.count <= 4, "\(operation) \(fault): \(disk.files)")
      #expect(disk.openDescriptors <= 1)
      disk.repair()
      try writer.append(events, to: .feedback, on: JournalSamples.day)
      #expect(try JournalScenario.readable(disk).count == 3)
      #expect(disk.violations == [])
      for file in disk.files {
        #expect(try disk.disk.read(file).count < 2000, "\(operation) \(fault): \(file) has grown")
      }
    }
  }

  @Test func aFileThatCannotBeReadDoesNotKeepTheDayFromBeingWritten() throws {
    let disk = JournalScenario.tornStart()
    disk.fail { _, tried in tried == .read ? .broken : nil }
    var writer = JournalWriter(
      root: SimulatedDisk.root, device: JournalSamples.device, disk: disk.disk)
    let event = JournalSamples.event(1)
    try writer.append([event], to: .feedback, on: JournalSamples.day)
    disk.repair()
    #expect(try JournalScenario.readable(disk).contains(event.id))
  }

  private func expectSound(
    _ scenario: JournalScenario, _ disk: SimulatedDisk, _ comment: Comment
  ) throws {
    let faults = try scenario.faults(disk)
    #expect(faults == [], comment)
  }

  /// Expects that after a failure the next program can append to every day's journal.
  private func expectGoesOn(_ disk: SimulatedDisk, _ comment: Comment) throws {
    var writer = JournalWriter(
      root: SimulatedDisk.root, device: JournalSamples.device, disk: disk.disk)
    let event = JournalSamples.event(77)
    for stream in [JournalPath.Stream.feedback, .attendance] {
      for day in [JournalSamples.day, JournalSamples.day + 1] {
        try writer.append([event], to: stream, on: day)
      }
    }
    #expect(try JournalScenario.readable(disk).contains(event.id), comment)
    #expect(disk.violations == [], comment)
  }

  /// Expects that a failure has left at most incomplete last lines.
  private func expectOnlyTornTails(_ disk: SimulatedDisk, _ comment: Comment) throws {
    let check = try FolderCheck(DataFolder(SimulatedDisk.root), disk: disk.disk)
    #expect(check.journals.allSatisfy { $0.gaps.isEmpty }, comment)
    #expect(check.journals.flatMap(\.badLines).allSatisfy { $0.fault == .incomplete }, comment)
  }
}
