package import Foundation
package import KioskModel

/// Reads the facts of days from the journals of all devices.
package struct FactsReader: Sendable {
  private let folder: DataFolder
  private let disk: Disk
  private let clock: @Sendable () -> Date

  /// A reader of a data folder.
  ///
  /// - Parameter clock: The time of the machine, to know which files may still be changing.
  package init(
    _ folder: DataFolder, disk: Disk = .live, clock: @escaping @Sendable () -> Date = { Date() }
  ) {
    self.folder = folder
    self.disk = disk
    self.clock = clock
  }

  /// The facts of some days, the oldest first, counted anew; days without a journal are left out.
  ///
  /// - Parameter progress: Called with the share that is done, 0–1, on the caller's thread.
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

  /// Makes a value of each day's events: its feedback, that of the day after which may still be
  /// about it, and who came and went.
  ///
  /// - Parameter progress: Called with the share that is done, 0–1, on the caller's thread; false
  ///   ends the reading.
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
    let parts = try partsByDay()
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

  /// Adds the facts of some days to a book; days whose journals have not changed since are not
  /// counted again.
  ///
  /// - Parameters:
  ///   - place: By which place of a list the book knows this meeting place.
  ///   - progress: Called with the share that is done, 0–1, on the caller's thread; false ends it.
  /// - Returns: False where it was ended before everything was read.
  package func add(
    _ days: ClosedRange<LocalDate>, to book: inout FactBook, place: Int = 0,
    progress: (Double) -> Bool = { _ in true }
  ) throws(DiskError) -> Bool {
    try add([days], to: &book, place: place, progress: progress)
  }

  /// What a day comes to, and what stands for the files that it was counted from.
  private struct Counted {
    var summary: DaySummary
    var files: UInt64?
    /// Those that could not be read; nil where the summary was kept from another time.
    var unread: [String]?
  }

  /// Adds the facts of several stretches of days, of which no day is in two.
  func add(
    _ stretches: [ClosedRange<LocalDate>], to book: inout FactBook, place: Int,
    progress: (Double) -> Bool
  ) throws(DiskError) -> Bool {
    let parts = try partsByDay()
    let wanted = parts.keys.filter { day in stretches.contains { $0.contains(day) } }.sorted()
    var store = SummaryStore(folder, years: Set(wanted.map(\.year)), disk: disk)
    let stamps = JournalStamps(parts, root: folder.root, disk: disk, now: clock())
    book.reserve(days: wanted.count)
    let isWhole = try forEachStretch(of: wanted, progress) { stretch throws(DiskError) in
      for result in stretch.parallelMap({ [store] day in
        Result { () throws(DiskError) in
          // Taken before anything is read: what is written meanwhile makes them differ the next time.
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
        // A file that cannot be read is to be told of each time.
        if let files = counted.files, unread.isEmpty { store.keep(counted.summary, files: files) }
      }
    }
    store.save()
    return isWhole
  }

  /// How many days are read before somebody is told how far it is.
  private static let stretch = 128

  /// The files of each day; the folders are looked through once, not once a day.
  private func partsByDay() throws(DiskError) -> [LocalDate: [JournalPath]] {
    let parts = try Journal(root: folder.root, disk: disk).allParts()
    return Dictionary(grouping: parts.filter { $0.stream != .audit }, by: \.day)
  }

  private func day(_ day: LocalDate, of parts: [LocalDate: [JournalPath]]) -> JournalDay {
    JournalDay(
      day: day, parts: parts[day] ?? [], later: parts[day + 1] ?? [], root: folder.root,
      disk: disk)
  }

  /// Goes through many days, some at a time, for as long as somebody wants it.
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
