/// The location of one segment of a device's journal for one day.
package struct JournalPath: Sendable, Hashable {
  /// The subject of a journal; each subject has its own files.
  package enum Stream: String, Sendable, CaseIterable {
    case feedback, attendance, audit
  }

  /// The device (kiosk) that wrote it.
  package var device: String
  /// The day, in the meeting place's time zone.
  package var day: LocalDate
  /// The journal's subject.
  package var stream: Stream
  /// The segment's number, from 1; a new segment is started after a file could not be synced.
  package var segment: Int
  /// The file's own name if it is a copy that a sync program has set beside the segment; its entries
  /// are those of the same device and day, and each is counted once.
  private var copy: String?

  /// Whether it is such a copy, which nobody writes to.
  package var isCopy: Bool { copy != nil }

  /// Takes the lock that is held while a device's journals are appended to or rewritten, and returns
  /// its descriptor; nil if it cannot be taken.
  ///
  /// Other machines have their own, because they never change these journals. A folder without
  /// local files has it beside the journals, as in earlier versions.
  static func lock(root: String, device: String, disk: Disk) -> Int32? {
    disk.lock(DataFolder(root).local + "/.journal." + device + ".lock")
      ?? disk.lock(root + "/journal/" + device + "/.lock")
  }

  /// The location of a segment.
  package init(device: String, day: LocalDate, stream: Stream, segment: Int = 1) {
    self.device = device
    self.day = day
    self.stream = stream
    self.segment = segment
  }

  /// The folder relative to the data folder: `journal/<device>/2026`.
  package var folder: String { "journal/" + device + "/" + day.year.digits(4) }

  /// The file's name: `2026-11-20.feedback.jsonl`, or `2026-11-20.feedback.2.jsonl` for the second
  /// segment.
  package var name: String {
    copy ?? original
  }

  /// The name of the segment's own file.
  package var original: String {
    day.description + "." + stream.rawValue + (segment == 1 ? "" : ".\(segment)") + ".jsonl"
  }

  /// The path relative to the data folder: `journal/<device>/2026/2026-11-20.feedback.jsonl`.
  package var path: String {
    // Ten years have thousands of paths, so each is built in one allocation.
    var path = "journal/"
    path.reserveCapacity(device.utf8.count + 56)
    path += device
    path += "/"
    path += day.year.digits(4)
    path += "/"
    path += name
    return path
  }

  /// Whether both are segments of the same day, stream and device.
  func isSameDay(as other: JournalPath) -> Bool {
    day == other.day && stream == other.stream && device == other.device
  }

  /// The segment with a file name, or the copy of one; nil if the name is not that of a journal.
  package init?(device: String, name: String) {
    if let path = JournalPath(device: device, ownName: name) {
      self = path
      return
    }
    guard let original = ConflictName(name)?.original,
      let path = JournalPath(device: device, ownName: original)
    else { return nil }
    self = path
    copy = name
  }

  private init?(device: String, ownName name: String) {
    // Ten years have thousands of names, and splitting bytes is faster than splitting characters.
    let parts = name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .map { Substring($0) }
    guard 3...4 ~= parts.count, parts.last == "jsonl", let day = LocalDate(parts[0]),
      let stream = Stream(rawValue: String(parts[1])),
      let segment = parts.count == 3 ? 1 : Int(parts[2]), 1...Self.maxSegments ~= segment
    else { return nil }
    // A name such as `2026-11-20.feedback.02.jsonl` would not be found again under its own path.
    guard parts.count == 3 || segment > 1 && parts[2] == String(segment) else { return nil }
    self.init(device: device, day: day, stream: stream, segment: segment)
  }

  /// The highest segment number that is accepted; a kiosk does not reach it.
  private static let maxSegments = 1_000_000
}
