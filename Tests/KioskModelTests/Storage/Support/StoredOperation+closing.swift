import ModelSupport

@testable import KioskModel

extension StoredOperation {
  private static let day = JournalSamples.day

  private static let files = [
    JournalSamples.file(day: day - 2), JournalSamples.file(day: day - 1),
    JournalSamples.file(day: day - 1, segment: 2),
  ]

  /// The journals of two days that are over are closed; one ends in a line that the power has cut, and
  /// one is in order and only has its time.
  static let closing = StoredOperation(
    name: "journals are closed",
    prepare: { disk in
      for (number, file) in files.enumerated() {
        let ids = number == 0 ? ["a", "b"] : ["d", "a", "c", "b"]
        let lines = ids.enumerated().flatMap { place, id in
          JournalRecord(
            sequence: place + 1, id: id + String(number), type: "t", content: ["n": .int(place)]
          ).line + [0x0A]
        }
        let end = number == 1 ? "{\"seq\":5," : ""
        disk.place(lines + Array(end.utf8), at: SimulatedDisk.root + "/" + file)
      }
    },
    run: { disk in
      let done = try JournalClosing(DataFolder(SimulatedDisk.root), disk: disk).run(
        through: day - 1, today: day, device: Device(id: JournalSamples.device))
      if !done.incomplete.isEmpty { throw done.incomplete.errors[0] }
    },
    outcome: { disk in
      try files.map { file in
        let path = SimulatedDisk.root + "/" + file
        let time = disk.stamp(path)?.modified
        return String(decoding: try disk.read(path), as: UTF8.self) + " \(time ?? 0)"
      }.joined(separator: "\n")
    }, isInSteps: true)
}
