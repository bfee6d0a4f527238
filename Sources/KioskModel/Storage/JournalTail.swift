/// The end of a journal file, and its repair before new lines are appended.
struct JournalTail {
  private let file: String
  private let disk: Disk

  init(of file: String, disk: Disk) {
    self.file = file
    self.disk = disk
  }

  /// Repairs the end of the file: adds a missing line feed to an intact entry, or moves an
  /// incomplete line to a separate file.
  ///
  /// - Parameter scan: The reading of the file.
  /// - Throws: `DiskError`; `isTooLarge` if the rest is no line that a kiosk has written.
  func repair(_ scan: JournalScan) throws(DiskError) {
    guard scan.length > scan.wholeLength else { return }
    guard let tail = scan.tail else { throw DiskError(.read, file, code: DiskError.tooLarge) }
    let descriptor = try disk.open(file, .append)
    defer { disk.close(descriptor) }
    if JournalReading(tail).records.isEmpty {
      try keepAside((tail + [0x0A])[...])
      try disk.truncate(descriptor, scan.wholeLength, file)
    } else {
      // Only the line feed is missing or damaged. An entry that was reported as saved stays in
      // place.
      try disk.writeAll(descriptor, [0x0A], file)
    }
    try disk.sync(descriptor, file)
  }

  private func keepAside(_ line: ArraySlice<UInt8>) throws(DiskError) {
    let aside = file + ".torn"
    let kept = try existing(aside)
    // A repair that stopped at this point last time must not store the same line twice.
    if kept.count < line.count || !kept.suffix(line.count).elementsEqual(line) {
      // The file is replaced instead of appended to, because its content after a failed sync is
      // unknown.
      try Document.replace(aside, with: kept + line, disk)
    }
    // The line is safe only when the file's directory entry is on the disk; it is cut from the
    // journal after that.
    try disk.syncFolder(Document.folder(of: file))
  }

  private func existing(_ path: String) throws(DiskError) -> [UInt8] {
    do {
      return try disk.read(path)
    } catch {
      if error.isMissing { return [] }
      throw error
    }
  }
}
