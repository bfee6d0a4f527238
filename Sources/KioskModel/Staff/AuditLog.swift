/// The actions of staff members, from the audit journals of a data folder.
package struct AuditLog: Sendable {
  /// The number of days for which audit journals are kept: half a year.
  package static let daysKept = 183

  private let root: String
  private let disk: Disk

  /// The audit log of a data folder.
  package init(_ folder: DataFolder, disk: Disk = .live) {
    root = folder.root
    self.disk = disk
  }

  /// The actions of some days, latest first, and the number of lines that could not be read.
  package func read(
    days: ClosedRange<LocalDate>
  ) throws(DiskError) -> (events: [AuditEvent], badLines: Int) {
    let journal = Journal(root: root, disk: disk)
    var events: [AuditEvent] = []
    var badLines = 0
    for offset in 0...(days.upperBound - days.lowerBound) {
      let reading = try journal.read(.audit, on: days.lowerBound + offset)
      events += reading.records.compactMap { AuditEvent($0) }
      badLines += reading.badLines
    }
    // Actions in the same second stay in the order in which they were written.
    let ordered = events.enumerated().sorted {
      ($0.element.time, $0.offset) > ($1.element.time, $1.offset)
    }
    return (ordered.map(\.element), badLines)
  }

  /// Removes some devices' audit journals of days before `day`, and returns the number of files
  /// removed.
  func purge(
    before day: LocalDate, devices: Set<String>, incomplete: inout IncompleteErasure
  ) throws(DiskError) -> Int {
    let parts = try Journal(root: root, disk: disk).allParts().filter {
      devices.contains($0.device) && $0.stream == .audit && $0.day < day
    }
    var count = 0
    for part in parts {
      let file = root + "/" + part.path
      if try incomplete.reach({ () throws(DiskError) in try disk.remove(file) }) != nil {
        count += 1
      }
      try? disk.remove(file + ".torn")
    }
    for folder in Set(parts.map(\.folder)).sorted() { try disk.syncFolder(root + "/" + folder) }
    return count
  }
}
