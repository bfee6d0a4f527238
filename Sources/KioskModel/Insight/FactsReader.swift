/// Reads the facts of days from the journals of all devices.
public struct FactsReader: Sendable {
  private let journal: Journal

  /// A reader of a data folder.
  public init(_ folder: DataFolder, disk: Disk = .live) {
    journal = Journal(root: folder.root, disk: disk)
  }

  /// The facts of some days, the oldest first; days without a journal are left out.
  ///
  /// - Parameter progress: Called with the share that is done, 0–1.
  public func read(
    _ days: ClosedRange<LocalDate>, progress: (Double) -> Void = { _ in }
  ) throws(DiskError) -> [DayFacts] {
    // A folder of many years is looked through once, not once a day.
    let kept = Set(try journal.allParts().map(\.day)).filter(days.contains).sorted()
    var facts: [DayFacts] = []
    var read: (day: LocalDate, records: [JournalRecord])?
    for (number, day) in kept.enumerated() {
      var feedback: [JournalRecord] = []
      if let read, read.day == day {
        feedback = read.records
      } else {
        feedback = try journal.read(.feedback, on: day).records
      }
      let later = try journal.read(.feedback, on: day + 1).records
      read = (day + 1, later)
      facts.append(
        DayFacts(
          day: day, feedback: feedback, later: later,
          attendance: try journal.read(.attendance, on: day).records))
      progress(Double(number + 1) / Double(kept.count))
    }
    return facts
  }
}
