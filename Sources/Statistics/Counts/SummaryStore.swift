import KioskModel

/// A cache of day summaries, with one file for each year.
///
/// It never affects results: a summary is only used while the journals are those from which it was
/// made, and a missing or damaged one is made again.
struct SummaryStore: Sendable {
  private let folder: String?
  private let disk: Disk
  private var years: [Int: SummaryYear] = [:]
  /// The years with new summaries.
  private var changed: Set<Int> = []

  /// The cache in a folder, with the summaries of some years; one that keeps nothing if `folder` is
  /// nil.
  init(_ folder: String?, years: Set<Int>, disk: Disk) {
    self.folder = folder
    self.disk = disk
    guard let folder else { return }
    let there = Set((try? disk.list(folder)) ?? [])
    let found = years.filter { there.contains(Self.name($0)) }
      .map { ($0, Self.path($0, in: folder)) }
    let read = found.parallelMap { year, path in
      (year, (try? disk.read(path)).flatMap { SummaryYear($0) })
    }
    for (year, summaries) in read { self.years[year] = summaries }
  }

  /// The summary of a day if its journals have not changed; nil otherwise.
  func summary(of day: LocalDate, files: UInt64) -> DaySummary? {
    years[day.year]?.summary(of: day, files: files)
  }

  /// Adds a summary, replacing an earlier one of the same day.
  mutating func keep(_ summary: DaySummary, files: UInt64) {
    let year = summary.day.year
    years[year, default: SummaryYear()].keep(summary, files: files)
    changed.insert(year)
  }

  /// Writes new summaries. If the disk is full or read-only, the next report is slower, but nothing
  /// else is affected.
  func save() {
    guard let folder, !changed.isEmpty, (try? disk.makeFolder(folder)) != nil else { return }
    for year in changed.sorted() {
      guard let summaries = years[year] else { continue }
      try? Document.replace(Self.path(year, in: folder), with: summaries.bytes, disk)
    }
  }

  private static func path(_ year: Int, in folder: String) -> String {
    folder + "/" + name(year)
  }

  private static func name(_ year: Int) -> String { year.digits(4) + ".jsonl" }
}
