/// What staff have done, from the audit journals of a data folder.
package struct AuditLog: Sendable {
  /// Audit journals are kept for half a year.
  package static let daysKept = 183

  private let root: String
  private let disk: Disk

  /// The audit journals of a data folder.
  package init(_ folder: DataFolder, disk: Disk = .live) {
    root = folder.root
    self.disk = disk
  }

  /// The events of some days, newest first, and how many lines could not be read.
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
    // Those of the same second stay in the order in which they were written.
    let ordered = events.enumerated().sorted {
      ($0.element.time, $0.offset) > ($1.element.time, $1.offset)
    }
    return (ordered.map(\.element), badLines)
  }

  /// Takes away the audit journals of a device that are of days before `day`, and gives how many.
  func purge(
    before day: LocalDate, device: String, incomplete: inout IncompleteErasure
  ) throws(DiskError) -> Int {
    let parts = try Journal(root: root, disk: disk).allParts().filter {
      $0.device == device && $0.stream == .audit && $0.day < day
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
