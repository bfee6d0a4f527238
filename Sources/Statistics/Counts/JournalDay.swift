import KioskModel

/// The journals of one day and of the next day, which may contain some of its answers.
struct JournalDay {
  let day: LocalDate
  let parts: [JournalPath]
  let later: [JournalPath]
  let root: String
  let disk: Disk

  /// The facts of the day.
  func facts() throws(DiskError) -> DayFacts {
    var unread = UnreadableFiles()
    let feedback = try bytes(parts, .feedback, &unread)
    let attendance = try bytes(parts, .attendance, &unread)
    var others = UnreadableFiles()
    let after = try bytes(later, .feedback, &others)
    var facts: DayFacts
    if let scanned = Self.scanned(day, feedback, after, attendance) {
      facts = scanned
    } else {
      let readings = [feedback, attendance].map { $0.map { JournalReading($0) } }
      facts = DayFacts(
        day: day, feedback: Self.records(readings[0]),
        later: Self.records(after.map { Self.beforeFirstRating($0) }),
        attendance: Self.records(readings[1]))
      unread.lines = readings.joined().reduce(0) { $0 + $1.badLines.count }
    }
    facts.unread = unread
    return facts
  }

  /// The value that `make` builds from the day's entries: its feedback, the next day's feedback
  /// that may concern it, and its attendance.
  func value<Value>(
    _ make: (LocalDate, [JournalRecord], [JournalRecord], [JournalRecord]) -> Value
  ) throws(DiskError) -> Value {
    var unread = UnreadableFiles()
    return make(
      day, Self.records(try bytes(parts, .feedback, &unread)),
      Self.records(try bytes(later, .feedback, &unread).map { Self.beforeFirstRating($0) }),
      Self.records(try bytes(parts, .attendance, &unread)))
  }

  /// The facts counted by `DayScan`; nil if a line has another form.
  static func scanned(
    _ day: LocalDate, _ feedback: [[UInt8]], _ later: [[UInt8]], _ attendance: [[UInt8]]
  ) -> DayFacts? {
    var scan = DayScan()
    for bytes in feedback { guard scan.add(feedback: bytes) else { return nil } }
    scan.beginStream()
    for bytes in later { guard scan.add(feedback: bytes, isLater: true) else { return nil } }
    scan.beginStream()
    for bytes in attendance { guard scan.add(attendance: bytes) else { return nil } }
    return scan.facts(of: day)
  }

  /// The content of a stream's files. A file that is defective itself is skipped and listed in
  /// `unread`.
  private func bytes(
    _ parts: [JournalPath], _ stream: JournalPath.Stream, _ unread: inout UnreadableFiles
  ) throws(DiskError) -> [[UInt8]] {
    var files: [[UInt8]] = []
    for part in parts where part.stream == stream {
      do throws(DiskError) {
        files.append(try disk.read(root + "/" + part.path))
      } catch {
        guard error.isOfOneFile else { throw error }
        unread.files.append(part.path)
      }
    }
    return files
  }

  /// The entries in some files, each once.
  static func records(_ files: [[UInt8]]) -> [JournalRecord] {
    records(files.map { JournalReading($0) })
  }

  /// The entries in some parsed files, each once.
  static func records(_ files: [JournalReading]) -> [JournalRecord] {
    var seen: Set<String> = []
    return files.flatMap(\.records).filter { seen.insert($0.id).inserted }
  }

  /// The lines of a journal before its first rating; a kiosk has one visitor at a time, so later
  /// lines do not concern ratings of the day before.
  static func beforeFirstRating(_ bytes: [UInt8]) -> [UInt8] {
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let record = try? JournalRecord(line: bytes[start..<end])
      if record?.type == "rating" { break }
      start = end + 1
    }
    return Array(bytes[..<min(start, bytes.count)])
  }
}
