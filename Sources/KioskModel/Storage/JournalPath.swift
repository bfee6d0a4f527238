/// Where one part of a day's journal of one device stands in a data folder.
package struct JournalPath: Sendable, Hashable {
  /// What a journal is about; each has files of its own.
  package enum Stream: String, Sendable, CaseIterable {
    case feedback, attendance, audit
  }

  /// The kiosk that wrote it.
  package var device: String
  /// The day, in the meeting place's zone.
  package var day: LocalDate
  /// What it is about.
  package var stream: Stream
  /// 1 for the day's first file; a new one is begun after a file could not be synced.
  package var segment: Int

  /// The file whose lock is held while a device's journals are written to or rewritten.
  static func lock(root: String, device: String) -> String {
    root + "/journal/" + device + "/.lock"
  }

  /// A part of a journal.
  package init(device: String, day: LocalDate, stream: Stream, segment: Int = 1) {
    self.device = device
    self.day = day
    self.stream = stream
    self.segment = segment
  }

  /// The folder below the data folder: `journal/<device>/2026`.
  package var folder: String { "journal/" + device + "/" + day.year.digits(4) }

  /// The file's name: `2026-11-20.feedback.jsonl`, and `2026-11-20.feedback.2.jsonl` for the
  /// second segment.
  package var name: String {
    day.description + "." + stream.rawValue + (segment == 1 ? "" : ".\(segment)") + ".jsonl"
  }

  /// Where it stands below the data folder: `journal/<device>/2026/2026-11-20.feedback.jsonl`.
  package var path: String {
    // Ten years have thousands of them: in one piece of memory.
    var path = "journal/"
    path.reserveCapacity(device.utf8.count + 56)
    path += device
    path += "/"
    path += day.year.digits(4)
    path += "/"
    path += name
    return path
  }

  /// Whether both are parts of the same day's journal of one stream and one device.
  func isSameDay(as other: JournalPath) -> Bool {
    day == other.day && stream == other.stream && device == other.device
  }

  /// The part that a file of a device is, or nil where the name is none of a journal's.
  package init?(device: String, name: String) {
    // Ten years have thousands of names, and bytes are parted more quickly than characters.
    let parts = name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .map { Substring($0) }
    guard 3...4 ~= parts.count, parts.last == "jsonl", let day = LocalDate(parts[0]),
      let stream = Stream(rawValue: String(parts[1])),
      let segment = parts.count == 3 ? 1 : Int(parts[2]), 1...Self.mostSegments ~= segment
    else { return nil }
    // `2026-11-20.feedback.02.jsonl` would be looked for under another name.
    guard parts.count == 3 || segment > 1 && parts[2] == String(segment) else { return nil }
    self.init(device: device, day: day, stream: stream, segment: segment)
  }

  /// A day with more files than this is not one of a kiosk.
  private static let mostSegments = 1_000_000
}
