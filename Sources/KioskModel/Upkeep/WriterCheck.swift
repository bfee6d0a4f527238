/// The check whether more than one machine has written under the same id.
package struct WriterCheck: Sendable {
  /// The device that this machine is; nil if it is none yet.
  package let device: Device?
  /// The journals in which a sequence number occurs with different entries, relative to the data
  /// folder. All entries in them are counted.
  ///
  /// The numbers of a closed journal are its own: they are compared with no other file's.
  package private(set) var journals: [String] = []

  private let folder: DataFolder
  private let disk: Disk
  private var part: JournalPath?
  private var isClosed = false
  private var ids: [Int: String] = [:]

  init(_ folder: DataFolder, disk: Disk) {
    self.folder = folder
    self.disk = disk
    device = Device.documents(in: folder, disk: disk).read().values.values.first
  }

  /// Adds the next entry of a journal file; the files come in the order of `Journal.allParts`.
  mutating func add(_ record: JournalRecord, of part: JournalPath) {
    if self.part != part {
      let wasClosed = isClosed
      isClosed =
        part.stream == .feedback && JournalRewriter.isClosed(part, root: folder.root, disk: disk)
      if self.part?.isSameDay(as: part) != true || isClosed || wasClosed { ids = [:] }
      self.part = part
    }
    // More are not the entries of a kiosk, and would take memory without end.
    guard ids.count < JournalScan.maxEntries else { return }
    if let other = ids.updateValue(record.id, forKey: record.sequence), other != record.id,
      journals.last != part.path
    {
      journals.append(part.path)
    }
  }
}
