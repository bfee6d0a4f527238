/// Appends entries to this device's journals with one write and one sync for each batch, and
/// reports success only when both have returned.
package struct JournalWriter: ~Copyable, Sendable {
  /// An open file to which the next entry is appended.
  private struct Segment {
    var path: JournalPath
    var descriptor: Int32
    var length: Int
  }

  private let root: String
  private let own: OwnDevice
  private let disk: Disk
  /// The device in whose folder the writer appends.
  private var device: String
  private var open: [JournalPath.Stream: Segment] = [:]
  /// The last sequence number used in the day last written to.
  private var numbered: [JournalPath.Stream: (day: LocalDate, last: Int)] = [:]
  /// The files that are never written to again after an error.
  private var abandoned: [JournalPath.Stream: Set<JournalPath>] = [:]
  /// What this writer knows of the day's entries, if it can give its id up.
  private var written: [JournalPath.Stream: WrittenEntries] = [:]
  /// Entries that another machine's program has overwritten, to be written again.
  private var overwritten: [(events: [JournalEvent], stream: JournalPath.Stream, day: LocalDate)] =
    []

  /// A writer of a device's journals in the data folder `root`.
  package init(root: String, device: String, disk: Disk = .live) {
    self.init(root: root, own: OwnDevice(fixed: device), disk: disk)
  }

  /// A writer of the journals of the device that this machine is.
  ///
  /// If an entry appears in them that this writer has not written, another machine writes under the
  /// same id. This machine then becomes a new device and continues in the new device's folder.
  package init(root: String, own: OwnDevice, disk: Disk = .live) {
    self.root = root
    self.own = own
    self.disk = disk
    device = own.device.id
  }

  deinit { for segment in open.values { disk.close(segment.descriptor) } }

  /// Appends entries to the journal of a day and returns when they are on the disk.
  ///
  /// After a failure the file's state is unknown, so it is never written to again: the caller
  /// appends the same entries again, they go to a new segment, and readers count each id once.
  package mutating func append(
    _ events: [JournalEvent], to stream: JournalPath.Stream, on day: LocalDate
  ) throws(DiskError) {
    guard !events.isEmpty else { return }
    try appendOnce(events, to: stream, on: day)
    // Those that fail are tried again with the next entries.
    while let lost = overwritten.first {
      try appendOnce(lost.events, to: lost.stream, on: lost.day)
      overwritten.removeFirst()
    }
  }

  /// The number of times the file may be replaced during one append before the writer gives up.
  private static let maxReplacements = 3

  private mutating func appendOnce(
    _ events: [JournalEvent], to stream: JournalPath.Stream, on day: LocalDate
  ) throws(DiskError) {
    for _ in 0..<Self.maxReplacements {
      // While a person is being erased, the file is about to be replaced. If no lock can be taken
      // the kiosk writes anyway, because saving entries matters more.
      let lock = JournalPath.lock(root: root, device: device, disk: disk)
      defer { if let lock { disk.close(lock) } }
      closeReplacedFile(stream)
      closeGrownFile(stream)
      if open[stream]?.path.day != day { try begin(stream, day) }
      if written[stream]?.hasForeignEntries == true {
        try becomeNewDevice(on: day)
        continue
      }
      try write(events, stream, day)
      // This detects a replacement that happened between the check and the write. Entries written a
      // second time are counted once.
      if !closeReplacedFile(stream) { return }
    }
    throw DiskError(.write, root + "/journal/" + device, code: DiskError.replaced)
  }

  /// Continues as a new device, because another machine writes under the id of the present one.
  private mutating func becomeNewDevice(on day: LocalDate) throws(DiskError) {
    let journal = Journal(root: root, disk: disk)
    var lost: [(events: [JournalEvent], stream: JournalPath.Stream, day: LocalDate)] = []
    for (stream, entries) in written {
      let records = try journal.read(stream, on: entries.day, of: [device]).records
      let events = entries.missing(from: records)
      if !events.isEmpty { lost.append((events, stream, entries.day)) }
    }
    device = try own.renew(on: day).id
    overwritten += lost
    for segment in open.values { disk.close(segment.descriptor) }
    open = [:]
    numbered = [:]
    abandoned = [:]
    written = [:]
  }

  /// Closes the stream's file if it is no longer the one at its path, where readers look for it;
  /// returns whether it did.
  @discardableResult
  private mutating func closeReplacedFile(_ stream: JournalPath.Stream) -> Bool {
    guard let segment = open[stream],
      !disk.isNamed(segment.descriptor, root + "/" + segment.path.path)
    else { return false }
    disk.close(segment.descriptor)
    open[stream] = nil
    return true
  }

  /// Closes the stream's file if it has another length than this writer left it with, so that it is
  /// read again.
  private mutating func closeGrownFile(_ stream: JournalPath.Stream) {
    guard let segment = open[stream],
      let stamp = disk.stamp(root + "/" + segment.path.path), stamp.size != segment.length
    else { return }
    disk.close(segment.descriptor)
    open[stream] = nil
  }

  /// Writes entries at the end of the open file and syncs it.
  private mutating func write(
    _ events: [JournalEvent], _ stream: JournalPath.Stream, _ day: LocalDate
  ) throws(DiskError) {
    guard let segment = open[stream] else { return }
    // A line edited by hand may hold the highest number; numbers beyond it could not be read.
    let first = min(numbered[stream]?.last ?? 0, JournalRecord.highestSequence - events.count) + 1
    var bytes: [UInt8] = []
    for (offset, event) in events.enumerated() {
      let record = JournalRecord(
        sequence: first + offset, id: event.id, type: event.type, content: event.content)
      let line = record.line
      if own.isRenewable { written[stream]?.add(line, id: event.id) }
      bytes += line
      bytes.append(0x0A)
    }
    let path = root + "/" + segment.path.path
    do throws(DiskError) {
      try disk.writeAll(segment.descriptor, bytes, path)
      try disk.sync(segment.descriptor, path)
    } catch {
      abandon(stream, at: path)
      throw error
    }
    open[stream]?.length += bytes.count
    numbered[stream] = (day, first + events.count - 1)
  }

  /// Stops using a file in which a write or a sync has failed.
  private mutating func abandon(_ stream: JournalPath.Stream, at path: String) {
    guard let segment = open.removeValue(forKey: stream) else { return }
    // Truncating removes the partial write if the disk still allows it; otherwise readers find an
    // incomplete line.
    let isCut = (try? disk.truncate(segment.descriptor, segment.length, path)) != nil
    disk.close(segment.descriptor)
    // A disk that is full all night must not leave a thousand empty files: a file without entries
    // may be used again.
    if segment.length == 0, (try? disk.remove(path)) != nil || isCut { return }
    abandoned[stream, default: []].insert(segment.path)
  }

  /// Opens the day's last file, or a new segment after a failure, and repairs its end.
  private mutating func begin(_ stream: JournalPath.Stream, _ day: LocalDate) throws(DiskError) {
    if let previous = open.removeValue(forKey: stream) { disk.close(previous.descriptor) }
    var path = JournalPath(device: device, day: day, stream: stream)
    let folder = root + "/" + path.folder
    // If the data folder is missing, for example because its disk is not mounted, it is not
    // created: entries written there would be missing when the disk is mounted again.
    _ = try disk.list(root)
    try disk.makeFolder(folder)
    let parts = try disk.list(folder).compactMap { JournalPath(device: device, name: $0) }
      .filter { $0.stream == stream && $0.folder == path.folder && !$0.isCopy }
    repairEarlier(than: day, parts)
    var last = numbered[stream].flatMap { $0.day == day ? $0.last : nil } ?? 0
    var length = 0
    var (certain, uncertain): (Set<UInt32>, Set<UInt32>) = ([], [])
    for part in parts.filter({ $0.day == day }).sorted(by: { $0.segment < $1.segment }) {
      path = part
      length = 0
      do throws(DiskError) {
        let (entries, lastOfPart, lengthOfPart) = try take(part)
        if abandoned[stream]?.contains(part) == true {
          uncertain.formUnion(entries)
        } else {
          certain.formUnion(entries)
        }
        last = max(last, lastOfPart)
        length = lengthOfPart
      } catch {
        guard error.isOfOneFile else { throw error }
        // A file that cannot be read or repaired must not prevent the rest of the day from being
        // saved.
        abandoned[stream, default: []].insert(part)
      }
    }
    if own.isRenewable {
      // Some of a file that could not be written or read earlier may not be known.
      written[stream, default: WrittenEntries(day: day)]
        .read(certain, uncertain: uncertain, on: day)
    }
    if abandoned[stream, default: []].contains(path) {
      path.segment += 1
      length = 0
    }
    let file = folder + "/" + path.name
    let descriptor = try disk.open(file, .append)
    do throws(DiskError) {
      try syncFolders(path.folder)
    } catch {
      disk.close(descriptor)
      throw error
    }
    open[stream] = Segment(path: path, descriptor: descriptor, length: length)
    numbered[stream] = (day, last)
  }

  /// The checksums of the ids in a file of the day, the highest sequence number and the file's
  /// length in bytes, after its end has been repaired.
  private func take(
    _ part: JournalPath
  ) throws(DiskError) -> (entries: Set<UInt32>, last: Int, length: Int) {
    let file = root + "/" + part.path
    var last = 0
    var entries: Set<UInt32> = []
    func scan() throws(DiskError) -> JournalScan {
      try JournalScan(file, disk: disk) { record in
        last = max(last, record.sequence)
        if own.isRenewable { entries.insert(WrittenEntries.checksum(record.id)) }
        return true
      }
    }
    var found = try scan()
    if found.length > found.wholeLength, abandoned[part.stream]?.contains(part) != true {
      try JournalTail(of: file, disk: disk).repair(found)
      found = try scan()
    }
    return (entries, last, found.length)
  }

  /// Repairs an incomplete line that a power cut left in the last day before `day`.
  ///
  /// The first entry of a later day is the first opportunity. Nothing depends on it, so a failure
  /// is ignored and the repair is tried again the next time.
  private func repairEarlier(than day: LocalDate, _ parts: [JournalPath]) {
    guard let last = parts.map(\.day).filter({ $0 < day }).max() else { return }
    for part in parts where part.day == last && abandoned[part.stream]?.contains(part) != true {
      let file = root + "/" + part.path
      guard let scan = try? JournalScan(file, disk: disk, { _ in true }) else { continue }
      try? JournalTail(of: file, disk: disk).repair(scan)
    }
  }

  /// Syncs a folder and its parents up to the data folder: if a folder's directory entry is lost,
  /// so are the synced lines in it.
  private func syncFolders(_ folder: String) throws(DiskError) {
    var path = root + "/" + folder
    while path.utf8.count > root.utf8.count {
      try disk.syncFolder(path)
      path = Document.folder(of: path)
    }
    try disk.syncFolder(root)
  }
}
