internal import Dispatch
internal import Synchronization

/// Reads the facts of days from the journals of all devices.
public struct FactsReader: Sendable {
  private let root: String
  private let disk: Disk

  /// A reader of a data folder.
  public init(_ folder: DataFolder, disk: Disk = .live) {
    root = folder.root
    self.disk = disk
  }

  /// The facts of some days, the oldest first; days without a journal are left out.
  ///
  /// A journal is a few microseconds a line, and ten years have a million: the days are read on all
  /// processors.
  ///
  /// - Parameter progress: Called with the share that is done, 0–1, on the caller's thread.
  public func read(
    _ days: ClosedRange<LocalDate>, progress: (Double) -> Void = { _ in }
  ) throws(DiskError) -> [DayFacts] {
    try read(days, progress: progress) { day, feedback, later, attendance in
      DayFacts(day: day, feedback: feedback, later: later, attendance: attendance)
    }
  }

  /// Makes a value of each day's events: the feedback of the day, that of the day after it which
  /// may still be about it, and the attendance.
  func read<Value: Sendable>(
    _ days: ClosedRange<LocalDate>, progress: (Double) -> Void = { _ in },
    _ make:
      @Sendable (LocalDate, [JournalRecord], [JournalRecord], [JournalRecord]) -> Value
  ) throws(DiskError) -> [Value] {
    // The folders are looked through once, not once a day.
    let parts = try Journal(root: root, disk: disk).allParts()
    let byDay = Dictionary(grouping: parts.filter { $0.stream != .audit }, by: \.day)
    let kept = byDay.keys.filter(days.contains).sorted()
    var facts: [Value] = []
    // A stretch at a time, so that somebody can be told how far it is.
    var first = 0
    while first < kept.count {
      let stretch = Array(kept[first..<min(first + Self.stretch, kept.count)])
      facts += try readTogether(stretch, byDay, make)
      first += stretch.count
      progress(Double(first) / Double(kept.count))
    }
    return facts
  }

  private static let stretch = 64

  private func readTogether<Value: Sendable>(
    _ days: [LocalDate], _ parts: [LocalDate: [JournalPath]],
    _ make:
      @Sendable (LocalDate, [JournalRecord], [JournalRecord], [JournalRecord]) -> Value
  ) throws(DiskError) -> [Value] {
    let results = Mutex<[Int: Result<Value, DiskError>]>([:])
    DispatchQueue.concurrentPerform(iterations: days.count) { index in
      let day = days[index]
      let result = Result { () throws(DiskError) in
        make(
          day, try records(parts[day] ?? [], .feedback),
          try records(parts[day + 1] ?? [], .feedback, cut: Self.beforeFirstRating),
          try records(parts[day] ?? [], .attendance))
      }
      results.withLock { $0[index] = result }
    }
    let found = results.withLock { $0 }
    var facts: [Value] = []
    for index in days.indices {
      if let result = found[index] { facts.append(try result.get()) }
    }
    return facts
  }

  /// The events of a stream in some files of a day, each once. A file that is at fault itself is
  /// left out, as everywhere: `FolderCheck` tells of it.
  private func records(
    _ parts: [JournalPath], _ stream: JournalPath.Stream,
    cut: ([UInt8]) -> ArraySlice<UInt8> = { $0[...] }
  ) throws(DiskError) -> [JournalRecord] {
    var records: [JournalRecord] = []
    var seen: Set<String> = []
    for part in parts where part.stream == stream {
      do throws(DiskError) {
        let bytes = try disk.read(root + "/" + part.folder + "/" + part.name)
        for record in JournalReading(Array(cut(bytes))).records
        where seen.insert(record.id).inserted {
          records.append(record)
        }
      } catch {
        guard error.isDefect else { throw error }
      }
    }
    return records
  }

  /// The lines of a journal before its first rating: a kiosk has one visitor at a time, so that
  /// whatever follows a new rating is no longer about one of the day before.
  private static func beforeFirstRating(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let record = try? JournalRecord(line: bytes[start..<end])
      if record?.type == "rating" { break }
      start = end + 1
    }
    return bytes[..<min(start, bytes.count)]
  }
}
