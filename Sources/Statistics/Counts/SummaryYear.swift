import KioskModel

/// What the days of a year came to, as a file of lines: the first holds the names that the others
/// refer to and the checksum of all of them, so that either everything in it counts or nothing.
struct SummaryYear: Sendable {
  private var table = StringTable()
  private var lines: [LocalDate: (files: UInt64, line: ArraySlice<UInt8>)] = [:]

  /// A file without days.
  init() {}

  /// The lines of a file; nil where it is damaged or was written by another version.
  init?(_ bytes: [UInt8]) {
    guard let end = bytes.firstIndex(of: Self.lineFeed), JournalRecord.isIntact(bytes[..<end]),
      let first = (try? JSONParser.parse(bytes[..<end]))?.objectValue,
      first["v"]?.intValue == Self.version, let names = first["names"]?.arrayValue,
      first["days"]?.stringValue == CRC32.text(bytes[(end + 1)...])
    else { return nil }
    table = StringTable(names.compactMap(\.stringValue))
    var start = end + 1
    while let end = bytes[start...].firstIndex(of: Self.lineFeed) {
      let line = bytes[start..<end]
      if let head = DaySummary.head(line) { lines[head.day] = (head.files, line) }
      start = end + 1
    }
  }

  /// What a day came to, where its journals are still the same.
  func summary(of day: LocalDate, files: UInt64) -> DaySummary? {
    guard let kept = lines[day], kept.files == files else { return nil }
    return DaySummary(kept.line, names: table.names)
  }

  /// Keeps a summary for the next time, in the place of what there was of its day.
  mutating func keep(_ summary: DaySummary, files: UInt64) {
    lines[summary.day] = (files, summary.line(files: files, &table)[...])
  }

  /// The file.
  var bytes: [UInt8] {
    let days = lines.sorted { $0.key < $1.key }.flatMap { $0.value.line + [Self.lineFeed] }
    let first: JSONObject = [
      "v": .int(Self.version), "names": .strings(table.names),
      "days": .string(CRC32.text(days[...])),
    ]
    return JournalRecord.sealed(first) + [Self.lineFeed] + days
  }

  private static let version = 4
  private static let lineFeed = UInt8(ascii: "\n")
}
