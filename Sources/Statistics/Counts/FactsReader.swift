package import Foundation
package import KioskModel

/// A reader of daily facts from the journals of all devices.
package struct FactsReader: Sendable {
  private let folder: DataFolder
  /// The folder of the cache; nil if there is none.
  private let summaries: String?
  private let disk: Disk
  private let clock: @Sendable () -> Date

  /// A reader of a data folder that keeps its cache there.
  ///
  /// - Parameter clock: The machine's time, which shows the files that may still be changing.
  package init(
    _ folder: DataFolder, disk: Disk = .live, clock: @escaping @Sendable () -> Date = { Date() }
  ) {
    self.init(folder, summaries: folder.summaries, disk: disk, clock: clock)
  }

  /// A reader of a data folder with its cache elsewhere, or with none, so that nothing is written
  /// there.
  package init(
    _ folder: DataFolder, summaries: String?, disk: Disk = .live,
    clock: @escaping @Sendable () -> Date = { Date() }
  ) {
    self.folder = folder
    self.summaries = summaries
    self.disk = disk
    self.clock = clock
  }

  /// The facts of some days in order, counted without the cache; days without a journal are left
  /// out.
  ///
  /// - Parameter progress: Receives the completed share, from 0 to 1, on the caller's thread.
  package func read(
    _ days: ClosedRange<LocalDate>, progress: (Double) -> Void = { _ in }
  ) throws(DiskError) -> [DayFacts] {
    try read(
      days,
      {
        progress($0)
        return true
      }
    ) { day throws(DiskError) in try day.facts() }
  }

  /// The values that `make` builds from each day's entries: its feedback, the next day's feedback
  /// that may concern it, and its attendance.
  ///
  /// - Parameter progress: Receives the completed share, from 0 to 1, on the caller's thread;
  ///   returning false cancels.
  func read<Value: Sendable>(
    _ days: ClosedRange<LocalDate>, progress: (Double) -> Bool = { _ in true },
    _ make:
      @escaping @Sendable (LocalDate, [JournalRecord], [JournalRecord], [JournalRecord]) ->
      Value
  ) throws(DiskError) -> [Value] {
    try read(days, progress) { day throws(DiskError) in try day.value(make) }
  }

  private func read<Value: Sendable>(
    _ days: ClosedRange<LocalDate>, _ progress: (Double) -> Bool,
    _ make: @escaping @Sendable (JournalDay) throws(DiskError) -> Value
  ) throws(DiskError) -> [Value] {
    var values: [Value] = []
    let parts = try partsByDay().parts
    _ = try forEachStretch(of: parts.keys.filter(days.contains).sorted(), progress) {
      stretch throws(DiskError) in
      for result in stretch.parallelMap({ day in
        Result { () throws(DiskError) in try make(self.day(day, of: parts)) }
      }) {
        values.append(try result.get())
      }
    }
    return values
  }

  /// Adds the facts of some days to a book; days whose journals have not changed are taken from the
  /// cache.
  ///
  /// - Parameters:
  ///   - place: The number of this meeting place in the book.
  ///   - progress: Receives the completed share, from 0 to 1, on the caller's thread; returning
  ///     false cancels.
  /// - Returns: False if it was cancelled.
  package func add(
    _ days: ClosedRange<LocalDate>, to book: inout FactBook, place: Int = 0,
    progress: (Double) -> Bool = { _ in true }
  ) throws(DiskError) -> Bool {
    try add([days], to: &book, place: place, progress: progress)
  }

  /// The summary of a day, and the hash of the files from which it was counted.
  private struct Counted {
    var summary: DaySummary
    var files: UInt64?
    /// The files that could not be read; nil if the summary was taken from the cache.
    var unread: [String]?
  }

  /// Adds the facts of several ranges of days, which do not overlap.
  func add(
    _ stretches: [ClosedRange<LocalDate>], to book: inout FactBook, place: Int,
    progress: (Double) -> Bool
  ) throws(DiskError) -> Bool {
    let (parts, unread) = try partsByDay()
    book.miss(unread, of: place)
    let wanted = parts.keys.filter { day in stretches.contains { $0.contains(day) } }.sorted()
    var store = SummaryStore(summaries, years: Set(wanted.map(\.year)), disk: disk)
    let stamps = JournalStamps(parts, root: folder.root, disk: disk, now: clock())
    book.reserve(days: wanted.count)
    let isWhole = try forEachStretch(of: wanted, progress) { stretch throws(DiskError) in
      for result in stretch.parallelMap({ [store] day in
        Result { () throws(DiskError) in
          // The hash is taken before reading, so that a change made meanwhile is noticed the next
          // time.
          let files = stamps.files(of: day)
          if let files, let kept = store.summary(of: day, files: files) {
            return Counted(summary: kept, files: files)
          }
          let facts = try self.day(day, of: parts).facts()
          return Counted(
            summary: DaySummary(facts), files: files, unread: facts.unread.files)
        }
      }) {
        let counted = try result.get()
        book.add(counted.summary, of: place)
        guard let unread = counted.unread else { continue }
        book.miss(unread, of: place)
        // A day with an unreadable file is not cached, so that the file is reported each time.
        if let files = counted.files, unread.isEmpty { store.keep(counted.summary, files: files) }
      }
    }
    store.save()
    return isWhole
  }

  /// The number of days read between two progress reports.
  private static let stretch = 128

  /// The files of each day, from a single pass over the folders, and the folders that could not be
  /// read, relative to the data folder.
  private func partsByDay() throws(DiskError) -> (
    parts: [LocalDate: [JournalPath]], unread: [String]
  ) {
    let listing = try Journal(root: folder.root, disk: disk).listing()
    return (
      Dictionary(grouping: listing.parts.filter { $0.stream != .audit }, by: \.day),
      listing.unreadable.map { String($0.path.dropFirst(folder.root.count + 1)) }
    )
  }

  private func day(_ day: LocalDate, of parts: [LocalDate: [JournalPath]]) -> JournalDay {
    JournalDay(
      day: day, parts: parts[day] ?? [], later: parts[day + 1] ?? [], root: folder.root,
      disk: disk)
  }

  /// Calls `body` with blocks of days until all are done or `progress` returns false.
  private func forEachStretch(
    of days: [LocalDate], _ progress: (Double) -> Bool,
    _ body: ([LocalDate]) throws(DiskError) -> Void
  ) throws(DiskError) -> Bool {
    guard !days.isEmpty else { return progress(1) }
    for first in stride(from: 0, to: days.count, by: Self.stretch) {
      let last = min(first + Self.stretch, days.count)
      try body(Array(days[first..<last]))
      guard progress(Double(last) / Double(days.count)) else { return false }
    }
    return true
  }
}
