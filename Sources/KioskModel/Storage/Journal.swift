/// The journals of all devices below a data folder, read together.
public struct Journal: Sendable {
  /// What was read of some days: each event once, and every file that holds more than good lines.
  public struct Reading: Sendable {
    /// The events by day, device and number; one that stands twice counts once.
    public var records: [JournalRecord] = []
    /// The number of lines set aside.
    public var badLines = 0
  }

  private let root: String
  private let disk: Disk

  /// The journals below the data folder `root`.
  public init(root: String, disk: Disk = .live) {
    self.root = root
    self.disk = disk
  }

  /// The events of a stream on a day, of all devices, each once.
  ///
  /// - Throws: `DiskError` where a file that is there cannot be read.
  public func read(_ stream: JournalPath.Stream, on day: LocalDate) throws(DiskError) -> Reading {
    var reading = Reading()
    var seen: Set<String> = []
    for path in try parts(stream, on: day) {
      let file = JournalReading(try disk.read(root + "/" + path.folder + "/" + path.name))
      reading.badLines += file.badLines.count
      for record in file.records where seen.insert(record.id).inserted {
        reading.records.append(record)
      }
    }
    return reading
  }

  /// Every journal file of every device, oldest day first.
  public func allParts() throws(DiskError) -> [JournalPath] {
    var parts: [JournalPath] = []
    for device in try devices() {
      for year in try names("journal/" + device) {
        parts += try names("journal/\(device)/\(year)").compactMap {
          JournalPath(device: device, name: $0)
        }
      }
    }
    return parts.sorted { ($0.day, $0.device, $0.segment) < ($1.day, $1.device, $1.segment) }
  }

  /// The files, below the data folder, that hold what was cut off the end of a journal.
  public func tornFiles() throws(DiskError) -> [String] {
    var files: [String] = []
    for device in try devices() {
      for year in try names("journal/" + device) {
        let folder = "journal/\(device)/\(year)"
        files += try names(folder).filter { $0.hasSuffix(".torn") }.map { folder + "/" + $0 }
      }
    }
    return files
  }

  private func parts(
    _ stream: JournalPath.Stream, on day: LocalDate
  ) throws(DiskError) -> [JournalPath] {
    var parts: [JournalPath] = []
    for device in try devices() {
      let folder = JournalPath(device: device, day: day, stream: stream).folder
      parts += try names(folder).compactMap { JournalPath(device: device, name: $0) }
        .filter { $0.day == day && $0.stream == stream }
        .sorted { $0.segment < $1.segment }
    }
    return parts
  }

  private func devices() throws(DiskError) -> [String] {
    try names("journal").filter { !$0.hasPrefix(".") }
  }

  /// The names in a folder below the root; none where there is no such folder yet.
  private func names(_ folder: String) throws(DiskError) -> [String] {
    do {
      return try disk.list(root + "/" + folder)
    } catch {
      if error.isMissing { return [] }
      throw error
    }
  }
}
