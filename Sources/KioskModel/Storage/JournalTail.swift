/// What stands at the end of a journal file, and how it is made fit to write after.
struct JournalTail {
  private let file: String
  private let disk: Disk

  init(of file: String, disk: Disk) {
    self.file = file
    self.disk = disk
  }

  /// Whether something follows the last line feed of `bytes`.
  static func isTorn(_ bytes: [UInt8]) -> Bool { !bytes.isEmpty && bytes.last != 0x0A }

  /// Ends the last line, or cuts a torn one off after it has been kept in a file beside.
  ///
  /// - Parameter bytes: The file's content.
  func mend(_ bytes: [UInt8]) throws(DiskError) {
    guard Self.isTorn(bytes) else { return }
    let tail = bytes[JournalReading(bytes).wholeLength...]
    let descriptor = try disk.open(file, .append)
    defer { disk.close(descriptor) }
    if JournalReading(Array(tail)).records.isEmpty {
      try keepAside(tail + [0x0A])
      try disk.truncate(descriptor, tail.startIndex, file)
    } else {
      // The line feed alone is missing or damaged. What was said to be saved stays where it is.
      try disk.writeAll(descriptor, [0x0A], file)
    }
    try disk.sync(descriptor, file)
  }

  private func keepAside(_ line: ArraySlice<UInt8>) throws(DiskError) {
    let aside = file + ".torn"
    let kept = try existing(aside)
    // A repair that got no further than this last time must not keep the same tail twice.
    if kept.count < line.count || !kept.suffix(line.count).elementsEqual(line) {
      // Not by appending: what a failed sync left in the file could not be trusted.
      try Document.replace(aside, with: kept + line, disk)
    }
    // Only a name that is on the disk keeps what is about to be cut off.
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
