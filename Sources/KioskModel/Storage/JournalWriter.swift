/// Appends events to the journals of this device: one write and one sync for each batch, and no
/// word of success before both have returned.
public struct JournalWriter: ~Copyable, Sendable {
  /// An open file at whose end the next event goes.
  private struct Segment {
    var path: JournalPath
    var descriptor: Int32
    var length: Int
  }

  private let root: String
  private let device: String
  private let disk: Disk
  private var open: [JournalPath.Stream: Segment] = [:]
  private var sequence: [JournalPath.Stream: Int] = [:]
  private var segmentToSkip: [JournalPath.Stream: JournalPath] = [:]

  /// A writer of a device's journals below the data folder `root`.
  public init(root: String, device: String, disk: Disk = .live) {
    self.root = root
    self.device = device
    self.disk = disk
  }

  deinit { for segment in open.values { disk.close(segment.descriptor) } }

  /// Appends events to the journal of a day and returns when they are on the disk.
  ///
  /// After a failure nothing is known about the file, so it is never written to again: the same
  /// events, handed in again, go to a new one, and readers count each id once.
  public mutating func append(
    _ events: [JournalEvent], to stream: JournalPath.Stream, on day: LocalDate
  ) throws(DiskError) {
    guard !events.isEmpty else { return }
    if open[stream]?.path.day != day { try begin(stream, day) }
    guard let segment = open[stream] else { return }
    let first = (sequence[stream] ?? 0) + 1
    var bytes: [UInt8] = []
    for (offset, event) in events.enumerated() {
      let record = JournalRecord(
        sequence: first + offset, id: event.id, type: event.type, content: event.content)
      bytes += record.line
      bytes.append(0x0A)
    }
    let path = root + "/" + segment.path.folder + "/" + segment.path.name
    do throws(DiskError) {
      try disk.writeAll(segment.descriptor, bytes, path)
      try disk.sync(segment.descriptor, path)
    } catch {
      abandon(stream, at: path)
      throw error
    }
    open[stream]?.length += bytes.count
    sequence[stream] = first + events.count - 1
  }

  private mutating func abandon(_ stream: JournalPath.Stream, at path: String) {
    guard let segment = open.removeValue(forKey: stream) else { return }
    // Cutting the part off keeps the file clean where that is still possible; where it is not,
    // readers find a torn tail.
    try? disk.truncate(segment.descriptor, segment.length, path)
    disk.close(segment.descriptor)
    if segment.length == 0 {
      // A disk that stays full for a night must not leave a thousand empty files.
      try? disk.remove(path)
    } else {
      segmentToSkip[stream] = segment.path
    }
  }

  /// Opens the day's last file, or a new one after a failure, and makes its end fit to write at.
  private mutating func begin(_ stream: JournalPath.Stream, _ day: LocalDate) throws(DiskError) {
    if let previous = open.removeValue(forKey: stream) { disk.close(previous.descriptor) }
    var path = JournalPath(device: device, day: day, stream: stream)
    let folder = root + "/" + path.folder
    try disk.makeFolder(folder)
    var last = 0
    for name in try disk.list(folder) {
      guard let other = JournalPath(device: device, name: name), other.day == day,
        other.stream == stream
      else { continue }
      path.segment = max(path.segment, other.segment)
      let reading = JournalReading(try disk.read(folder + "/" + name))
      last = max(last, reading.records.map(\.sequence).max() ?? 0)
    }
    if let skipped = segmentToSkip[stream], skipped.day == day {
      path.segment = max(path.segment, skipped.segment + 1)
    }
    let file = folder + "/" + path.name
    let descriptor = try disk.open(file, .append)
    do throws(DiskError) {
      let length = try repairEnd(of: file, descriptor)
      try disk.syncFolder(folder)
      open[stream] = Segment(path: path, descriptor: descriptor, length: length)
      sequence[stream] = last
    } catch {
      disk.close(descriptor)
      throw error
    }
  }

  /// Cuts a torn last line off, after it has been kept in a file beside; gives the length.
  private func repairEnd(of file: String, _ descriptor: Int32) throws(DiskError) -> Int {
    let bytes = try disk.read(file)
    let reading = JournalReading(bytes)
    if reading.lacksLineFeed {
      try disk.writeAll(descriptor, [0x0A], file)
      try disk.sync(descriptor, file)
      return bytes.count + 1
    }
    guard reading.wholeLength < bytes.count else { return bytes.count }
    let aside = file + ".torn"
    let asideDescriptor = try disk.open(aside, .append)
    defer { disk.close(asideDescriptor) }
    try disk.writeAll(asideDescriptor, bytes[reading.wholeLength...] + [0x0A], aside)
    try disk.sync(asideDescriptor, aside)
    try disk.truncate(descriptor, reading.wholeLength, file)
    try disk.sync(descriptor, file)
    return reading.wholeLength
  }
}
