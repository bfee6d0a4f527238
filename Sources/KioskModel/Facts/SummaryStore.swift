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
  init(_ folder: DataFolder, years: ClosedRange<Int>, disk: Disk) {
    self.folder = folder.summaries
    self.disk = disk
    let there = Set((try? disk.list(self.folder)) ?? [])
    for year in years where there.contains(Self.name(year)) {
      guard let bytes = try? disk.read(path(year)) else { continue }
      var rest = bytes[...]
      while let end = rest.firstIndex(of: 0x0A) {
        let line = rest[rest.startIndex..<end]
        if let head = DaySummary.head(line), head.day.year == year {
          kept[head.day] = (head.files, line)
        }
        rest = rest[(end + 1)...]
      }
    }
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
