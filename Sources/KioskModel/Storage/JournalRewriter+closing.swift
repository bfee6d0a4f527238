extension JournalRewriter {
  /// Whether a feedback journal has the form of a day that is over; nothing is read for it.
  static func isClosed(_ part: JournalPath, root: String, disk: Disk) -> Bool {
    disk.stamp(root + "/" + part.path)?.modified == ClosedJournal.modified(on: part.day)
  }

  /// Gives a feedback journal that form, without syncing its folder.
  ///
  /// - Returns: Whether it was done: a file that no kiosk can have written stays as it is.
  func close(_ part: JournalPath) throws(DiskError) -> Bool {
    let lock = JournalPath.lock(root: root, device: part.device, disk: disk)
    defer { if let lock { disk.close(lock) } }
    let file = root + "/" + part.path
    guard !JournalPieces.isLarge(file, disk) else { return false }
    guard let closed = ClosedJournal.bytes(try disk.read(file)) else { return false }
    try Document.replace(file, disk, modified: ClosedJournal.modified(on: part.day)) {
      write throws(DiskError) in try write(closed)
    }
    return true
  }
}
