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
    if isLarge { return try largeFacts() }
    var unread = UnreadableFiles()
    let feedback = try bytes(parts, .feedback, &unread)
    let attendance = try bytes(parts, .attendance, &unread)
    var others = UnreadableFiles()
    let after = try bytes(later, .feedback, &others).map { Self.referring($0) }
    var facts: DayFacts
    if let scanned = Self.scanned(day, feedback, after, attendance) {
      facts = scanned
    } else {
      let readings = [feedback, attendance].map { $0.map { JournalReading($0) } }
      facts = DayFacts(
        day: day, feedback: Self.records(readings[0]),
        later: Self.records(after), attendance: Self.records(readings[1]))
      unread.lines = readings.joined().reduce(0) { $0 + $1.badLines.count }
    }
    facts.unread = unread
    return facts
  }

  /// The facts of a day with a file that is too large for a kiosk to have written it.
  private func largeFacts() throws(DiskError) -> DayFacts {
    var unread = UnreadableFiles()
    var others = UnreadableFiles()
    var facts = DayFacts(
      day: day, feedback: try first(parts, .feedback, &unread),
      later: try first(later, .feedback, &others),
      attendance: try first(parts, .attendance, &unread))
    facts.unread = unread
    return facts
  }

  /// Whether one of the files is too large to be read at once.
  private var isLarge: Bool {
    (parts + later).contains { JournalPieces.isLarge(root + "/" + $0.path, disk) }
  }

  /// The first entries of a stream's files, each once; of a file with more than
  /// `JournalScan.maxEntries` the rest is not counted, and the file is listed in `unread`.
  private func first(
    _ parts: [JournalPath], _ stream: JournalPath.Stream, _ unread: inout UnreadableFiles
  ) throws(DiskError) -> [JournalRecord] {
    var records: [JournalRecord] = []
    var seen: Set<String> = []
    for part in parts where part.stream == stream {
      var count = 0
      do throws(DiskError) {
        let scan = try JournalScan(root + "/" + part.path, disk: disk) { record in
          if seen.insert(record.id).inserted { records.append(record) }
          count += 1
          return count < JournalScan.maxEntries
        }
        unread.lines += scan.badLines.count + scan.moreBadLines
      } catch {
        guard error.isOfOneFile else { throw error }
        count = JournalScan.maxEntries
      }
      if count == JournalScan.maxEntries { unread.files.append(part.path) }
    }
    return records
  }

  /// The value that `make` builds from the day's entries: its feedback, the next day's feedback
  /// that may concern it, and its attendance.
  func value<Value>(
    _ make: (LocalDate, [JournalRecord], [JournalRecord], [JournalRecord]) -> Value
  ) throws(DiskError) -> Value {
    var unread = UnreadableFiles()
    if isLarge {
      return make(
        day, try first(parts, .feedback, &unread),
        try first(later, .feedback, &unread),
        try first(parts, .attendance, &unread))
    }
    return make(
      day, Self.records(try bytes(parts, .feedback, &unread)),
      Self.records(try bytes(later, .feedback, &unread).map { Self.referring($0) }),
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

  /// The lines of a journal that refer to another entry, wherever they stand; no others of the next
  /// day can concern this one, and they are half of its lines.
  static func referring(_ bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBufferPointer { text in
      var kept: [UInt8] = []
      var start = 0
      var isKept = false
      for place in text.indices {
        if text[place] == UInt8(ascii: ":"), !isKept {
          isKept = references.contains { name in
            place - start >= name.count
              && text[(place - name.count)..<place].elementsEqual(name)
          }
        } else if text[place] == 0x0A {
          if isKept { kept += text[start...place] }
          (start, isKept) = (place + 1, false)
        }
      }
      if isKept { kept += text[start...] }
      return kept
    }
  }

  /// The members by which an entry refers to another one.
  private static let references = ["rating", "event"].map { Array("\"\($0)\"".utf8) }
}
