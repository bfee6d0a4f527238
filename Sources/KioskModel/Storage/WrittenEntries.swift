/// What a writer knows of a day's entries in one of its journals, by which it notices that another
/// machine writes there too.
struct WrittenEntries: Sendable {
  /// The day of the journal.
  private(set) var day: LocalDate
  /// Whether an entry was found that this writer has neither written nor found at first.
  private(set) var hasForeignEntries = false
  /// The checksums of the ids of all known entries. Two with the same checksum only hide a foreign
  /// entry, and other foreign entries follow it.
  private var known: Set<UInt32> = []
  /// The lines that this writer has written, by id.
  private var lines: [String: [UInt8]] = [:]
  private var isRead = false

  init(day: LocalDate) { self.day = day }

  /// Compares the entries that the journal holds when it is opened with the known ones.
  ///
  /// At the first opening of a day all are known: an earlier run of the program wrote them.
  ///
  /// - Parameters:
  ///   - found: The checksums of the ids in files that this writer has written whole.
  ///   - uncertain: Those in files in which a write has failed.
  mutating func read(_ found: Set<UInt32>, uncertain: Set<UInt32>, on day: LocalDate) {
    if day != self.day { self = WrittenEntries(day: day) }
    if isRead, !found.isSubset(of: known) { hasForeignEntries = true }
    known.formUnion(found)
    known.formUnion(uncertain)
    isRead = true
  }

  /// Adds a line that is about to be written.
  mutating func add(_ line: [UInt8], id: String) {
    known.insert(Self.checksum(id))
    lines[id] = line
  }

  /// The written entries that are not among those a journal holds now.
  func missing(from records: [JournalRecord]) -> [JournalEvent] {
    let present = Set(records.map(\.id))
    return lines.filter { !present.contains($0.key) }
      .compactMap { try? JournalRecord(line: $0.value[...]) }
      .sorted { $0.sequence < $1.sequence }
      .map { JournalEvent($0) }
  }

  /// The checksum by which an entry is known.
  static func checksum(_ id: String) -> UInt32 { CRC32.checksum(Array(id.utf8)[...]) }
}
