/// Keeps what days came to, so that they are counted once: a file for each year.
///
/// Whatever happens to it, no figure changes: a summary counts only as long as the journals are
/// those that it was made from, and one that is gone or damaged is made again.
struct SummaryStore {
  private let folder: String
  private let disk: Disk
  /// The lines that were kept, by day.
  private var kept: [LocalDate: (files: UInt64, line: ArraySlice<UInt8>)] = [:]
  /// The years in which something is new.
  private var changed: Set<Int> = []

  /// The store of a data folder, with the summaries of some years.
  init(_ folder: DataFolder, years: Set<Int>, disk: Disk) {
    self.folder = folder.summaries
    self.disk = disk
    let there = Set((try? disk.list(self.folder)) ?? [])
    let found = years.filter { there.contains(Self.name($0)) }.map { ($0, path($0)) }
      .mapTogether { year, path in (try? disk.read(path)).map { Self.lines($0, of: year) } ?? [] }
    for line in found.joined() { kept[line.head.day] = (line.head.files, line.bytes) }
  }

  /// The lines of a year's file.
  private static func lines(
    _ bytes: [UInt8], of year: Int
  ) -> [(head: (day: LocalDate, files: UInt64), bytes: ArraySlice<UInt8>)] {
    var lines: [(head: (day: LocalDate, files: UInt64), bytes: ArraySlice<UInt8>)] = []
    var start = 0
    while let end = bytes[start...].firstIndex(of: 0x0A) {
      let line = bytes[start..<end]
      if let head = DaySummary.head(line), head.day.year == year { lines.append((head, line)) }
      start = end + 1
    }
    return lines
  }

  /// What a day came to, where its journals are still the same.
  func summary(of day: LocalDate, files: UInt64) -> DaySummary? {
    guard let kept = kept[day], kept.files == files else { return nil }
    return DaySummary(kept.line)
  }

  /// Keeps a summary for the next time, in the place of what there was of its day.
  mutating func keep(_ summary: DaySummary, files: UInt64) {
    kept[summary.day] = (files, summary.line(files: files)[...])
    changed.insert(summary.day.year)
  }

  /// Writes what is new. A disk that is full or only to be read keeps it from being quicker the
  /// next time, and from nothing else.
  func save() {
    guard !changed.isEmpty, (try? disk.makeFolder(folder)) != nil else { return }
    for year in changed.sorted() {
      let lines = kept.filter { $0.key.year == year }.sorted { $0.key < $1.key }
      let bytes = lines.flatMap { $0.value.line + [0x0A] }
      try? Document.replace(path(year), with: bytes, disk)
    }
  }

  private func path(_ year: Int) -> String { folder + "/" + Self.name(year) }

  private static func name(_ year: Int) -> String { year.digits(4) + ".jsonl" }
}
