import KioskModel

/// The summaries of a year as a file of lines. The first line has the strings to which the others
/// refer and a checksum of them all, so that the file is used as a whole or not at all.
struct SummaryYear: Sendable {
  private var table = StringTable()
  private var lines: [LocalDate: (files: UInt64, line: ArraySlice<UInt8>)] = [:]

  /// A file without summaries.
  init() {}

  /// The summaries in a file; nil if it is damaged or of another version.
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

  /// The summary of a day if its journals have not changed; nil otherwise.
  func summary(of day: LocalDate, files: UInt64) -> DaySummary? {
    guard let kept = lines[day], kept.files == files else { return nil }
    return DaySummary(kept.line, names: table.names)
  }

  /// Adds a summary, replacing an earlier one of the same day.
  mutating func keep(_ summary: DaySummary, files: UInt64) {
    lines[summary.day] = (files, summary.line(files: files, &table)[...])
  }

  /// The content of the file.
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
