import ModelSupport

@testable import KioskModel

/// A kiosk writing journals: two programs one after the other, two streams, two days and an
/// incomplete line at the beginning; an entry whose saving fails is appended again.
struct JournalScenario {
  private(set) var acknowledged: Set<String> = []
  private(set) var handedIn: Set<String> = []
  private let disk: SimulatedDisk
  private let attempts: Int
  private let beganTorn: Bool

  /// Runs until everything is saved, or each entry has been tried `attempts` times.
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

  /// A disk with an incomplete line left by an earlier program.
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

  /// The ids of all readable entries, with repetitions.
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

  /// The faults of a disk after the scenario: missing acknowledged entries, repeated entries, and
  /// entries that were never appended.
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
