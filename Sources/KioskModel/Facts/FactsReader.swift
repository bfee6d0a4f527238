internal import Dispatch
public import Foundation
internal import Synchronization

/// Reads the facts of days from the journals of all devices.
public struct FactsReader: Sendable {
  private let folder: DataFolder
  private let disk: Disk
  private let clock: @Sendable () -> Date

  /// A reader of a data folder.
  ///
  /// - Parameter clock: The time of the machine, to know which files may still be changing.
  public init(
    _ folder: DataFolder, disk: Disk = .live, clock: @escaping @Sendable () -> Date = { Date() }
  ) {
    self.folder = folder
    self.disk = disk
    self.clock = clock
  }

  /// The facts of some days, the oldest first, counted anew; days without a journal are left out.
  ///
  /// - Parameter progress: Called with the share that is done, 0–1, on the caller's thread.
  public func read(
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
    _ = try count(parts.keys.filter(days.contains).sorted(), parts, make) {
      values.append($0)
    } progress: {
      progress($0)
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
  public func add(
    _ days: ClosedRange<LocalDate>, to book: inout FactBook, place: Int = 0,
    progress: (Double) -> Bool = { _ in true }
  ) throws(DiskError) -> Bool {
    let parts = try partsByDay()
    let wanted = parts.keys.filter(days.contains).sorted()
    guard let first = wanted.first, let last = wanted.last else { return progress(1) }
    var store = SummaryStore(folder, years: first.year...last.year, disk: disk)
    let stamps = JournalStamps(parts, root: folder.root, disk: disk, now: clock())
    var missing: [LocalDate] = []
    // Taken before anything is read: what is written meanwhile makes them differ the next time.
    var files: [LocalDate: UInt64] = [:]
    for day in wanted {
      files[day] = stamps.files(of: day)
      if let files = files[day], let summary = store.summary(of: day, files: files) {
        book.add(summary, of: place)
      } else {
        missing.append(day)
      }
    }
    let isWhole = try count(missing, parts) { day throws(DiskError) in
      try day.facts()
    } each: { facts in
      let summary = DaySummary(facts)
      book.add(summary, of: place)
      book.miss(facts.unread.files, of: place)
      // A file that cannot be read is to be told of each time.
      guard facts.unread.files.isEmpty else { return }
      if let files = files[facts.day] { store.keep(summary, files: files) }
    } progress: {
      progress($0)
    }
    store.save()
    return isWhole
  }

  /// How many days are read before somebody is told how far it is.
  private static let stretch = 64

  /// The files of each day; the folders are looked through once, not once a day.
  private func partsByDay() throws(DiskError) -> [LocalDate: [JournalPath]] {
    let parts = try Journal(root: folder.root, disk: disk).allParts()
    return Dictionary(grouping: parts.filter { $0.stream != .audit }, by: \.day)
  }

  /// Counts days on all processors: ten years have a million lines.
  private func count<Value: Sendable>(
    _ days: [LocalDate], _ parts: [LocalDate: [JournalPath]],
    _ make: @escaping @Sendable (JournalDay) throws(DiskError) -> Value, each: (Value) -> Void,
    progress: (Double) -> Bool
  ) throws(DiskError) -> Bool {
    var first = 0
    while first < days.count {
      let stretch = days[first..<min(first + Self.stretch, days.count)]
      for value in try countTogether(Array(stretch), parts, make) { each(value) }
      first += stretch.count
      guard progress(Double(first) / Double(days.count)) else { return false }
    }
    return true
  }

  private func countTogether<Value: Sendable>(
    _ days: [LocalDate], _ parts: [LocalDate: [JournalPath]],
    _ make: @Sendable (JournalDay) throws(DiskError) -> Value
  ) throws(DiskError) -> [Value] {
    let results = Mutex<[Int: Result<Value, DiskError>]>([:])
    DispatchQueue.concurrentPerform(iterations: days.count) { index in
      let day = days[index]
      let result = Result { () throws(DiskError) in
        try make(
          JournalDay(
            day: day, parts: parts[day] ?? [], later: parts[day + 1] ?? [], root: folder.root,
            disk: disk))
      }
      results.withLock { $0[index] = result }
    }
    let found = results.withLock { $0 }
    var values: [Value] = []
    for index in days.indices {
      if let result = found[index] { values.append(try result.get()) }
    }
    return values
  }
}
