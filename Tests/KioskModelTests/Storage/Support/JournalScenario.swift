import ModelSupport

@testable import KioskModel

/// A kiosk's days at its journals: two programs one after the other, two streams, two days, a torn
/// line to begin with, and everything that fails is handed in again.
struct JournalScenario {
  private(set) var acknowledged: Set<String> = []
  private(set) var handedIn: Set<String> = []
  private let disk: SimulatedDisk
  private let attempts: Int
  private let beganTorn: Bool

  /// Runs until everything is saved, or until each event has had that many attempts.
  init(on disk: SimulatedDisk, attempts: Int = 3) {
    self.disk = disk
    self.attempts = attempts
    beganTorn = !disk.files.isEmpty
    let day = JournalSamples.day
    run(
      [
        ([1], .feedback, day), ([2], .feedback, day), ([3, 4], .feedback, day),
        ([5], .attendance, day), ([6], .feedback, day + 1), ([7], .attendance, day + 1),
      ])
    run([([8], .feedback, day + 1), ([9, 10], .feedback, day + 1), ([11], .attendance, day + 1)])
  }

  /// The torn journal of a program before.
  static func tornStart() -> SimulatedDisk {
    let disk = SimulatedDisk()
    let lines = JournalSamples.bytes(JournalSamples.records(3))
    disk.place(
      Array(lines.dropLast(9)), at: SimulatedDisk.root + "/" + JournalSamples.file())
    return disk
  }

  private static let wholeAtStart: Set<String> = ["i1", "i2"]
  private static let tornAtStart = Array(JournalSamples.records(3)[2].line.dropLast(8))

  private mutating func run(_ steps: [([Int], JournalPath.Stream, LocalDate)]) {
    var writer = JournalWriter(
      root: SimulatedDisk.root, device: JournalSamples.device, disk: disk.disk)
    for (numbers, stream, day) in steps {
      let events = numbers.map(JournalSamples.event)
      handedIn.formUnion(events.map(\.id))
      for _ in 0..<attempts where (try? writer.append(events, to: stream, on: day)) != nil {
        acknowledged.formUnion(events.map(\.id))
        break
      }
    }
  }

  /// The ids of all events that can be read, as often as they are given.
  static func readable(_ disk: SimulatedDisk) throws(DiskError) -> [String] {
    let journal = Journal(root: SimulatedDisk.root, disk: disk.disk)
    var ids: [String] = []
    for stream in JournalPath.Stream.allCases {
      for day in [JournalSamples.day, JournalSamples.day + 1, JournalSamples.day + 2] {
        ids += try journal.read(stream, on: day).records.map(\.id)
      }
    }
    return ids
  }

  /// What is wrong with a disk after the scenario: an acknowledged event that is missing, any that
  /// stands twice, one that nobody handed in.
  func faults(_ disk: SimulatedDisk) throws(DiskError) -> [String] {
    let ids = try Self.readable(disk)
    let atStart = beganTorn ? Self.wholeAtStart : []
    var faults = disk.violations
    faults += acknowledged.union(atStart).subtracting(ids).map { "missing: \($0)" }
    faults += Set(ids).subtracting(handedIn).subtracting(atStart).map { "strange: \($0)" }
    if Set(ids).count != ids.count { faults.append("an event twice") }
    if beganTorn {
      var all: [UInt8] = []
      for file in disk.files { all += try disk.disk.read(file) }
      if all.firstRange(of: Self.tornAtStart) == nil { faults.append("the torn line is gone") }
    }
    return faults
  }
}
