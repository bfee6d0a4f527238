import KioskModel

/// Keeps what days came to, so that they are counted once: a file for each year.
///
/// Whatever happens to it, no figure changes: a summary counts only as long as the journals are
/// those that it was made from, and one that is gone or damaged is made again.
struct SummaryStore: Sendable {
  private let folder: String
  private let disk: Disk
  private var years: [Int: SummaryYear] = [:]
  /// The years in which something is new.
  private var changed: Set<Int> = []

  /// The store of a data folder, with the summaries of some years.
  init(_ folder: DataFolder, years: Set<Int>, disk: Disk) {
    self.folder = folder.summaries
    self.disk = disk
    let there = Set((try? disk.list(self.folder)) ?? [])
    let found = years.filter { there.contains(Self.name($0)) }.map { ($0, path($0)) }
    let read = found.parallelMap { year, path in
      (year, (try? disk.read(path)).flatMap { SummaryYear($0) })
    }
    for (year, summaries) in read { self.years[year] = summaries }
  }

  /// What a day came to, where its journals are still the same.
  func summary(of day: LocalDate, files: UInt64) -> DaySummary? {
    years[day.year]?.summary(of: day, files: files)
  }

  /// Keeps a summary for the next time, in the place of what there was of its day.
  mutating func keep(_ summary: DaySummary, files: UInt64) {
    let year = summary.day.year
    years[year, default: SummaryYear()].keep(summary, files: files)
    changed.insert(year)
  }

  /// Writes what is new. A disk that is full or only to be read keeps it from being quicker the
  /// next time, and from nothing else.
  func save() {
    guard !changed.isEmpty, (try? disk.makeFolder(folder)) != nil else { return }
    for year in changed.sorted() {
      guard let summaries = years[year] else { continue }
      try? Document.replace(path(year), with: summaries.bytes, disk)
    }
  }

  private func path(_ year: Int) -> String { folder + "/" + Self.name(year) }

  private static func name(_ year: Int) -> String { year.digits(4) + ".jsonl" }
}
