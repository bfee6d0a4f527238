import KioskModel

/// What a feature knows beyond the state of its screens, with hooks for what it has to be told.
///
/// Screens read it through an extension of `Context` beside it. It changes through these hooks and
/// through `Effect.modify`, never in a screen.
protocol FeatureState: Sendable {
  init()

  /// The documents have been read; `context` has the new ones.
  mutating func placeRead(_ reading: PlaceReading, _ context: Context)
  /// The journals of a day and the day before have been read.
  mutating func journalsRead(_ reading: JournalsReading, _ context: Context)
  /// Other kiosks of the place have written in the journals of the day or the day before; an entry
  /// may come more than once.
  mutating func othersWrote(_ entries: [OthersEntry], _ context: Context)
  /// A new day has begun.
  mutating func dayBegan(_ context: Context)
  /// An entry is about to be recorded; it may be flagged.
  ///
  /// - Returns: Further entries to record because of it.
  mutating func willRecord(
    _ entry: inout JournalBatch.Entry, _ context: Context
  ) -> [JournalBatch.Entry]
  /// An entry has been recorded in a day's journal, but is not on the disk yet.
  mutating func recorded(_ entry: JournalBatch.Entry, day: LocalDate, _ context: Context)
  /// Entries are on the disk.
  mutating func saved(_ ids: [String], _ context: Context)
  /// A staff member has unlocked the kiosk.
  ///
  /// - Returns: What has to be done for them, such as reading names.
  mutating func unlocked(_ context: Context) -> [Effect<Never>]
  /// The kiosk has been locked.
  mutating func locked()
  /// A file in the data folder has changed.
  func folderChanged(_ context: Context) -> [Effect<Never>]
  /// The page to show instead of the home page while the kiosk is locked; nil for none.
  mutating func home(_ context: Context) -> HomeReplacement?
}

extension FeatureState {
  mutating func placeRead(_ reading: PlaceReading, _ context: Context) {}
  mutating func journalsRead(_ reading: JournalsReading, _ context: Context) {}
  mutating func othersWrote(_ entries: [OthersEntry], _ context: Context) {}
  mutating func dayBegan(_ context: Context) {}
  mutating func willRecord(
    _ entry: inout JournalBatch.Entry, _ context: Context
  ) -> [JournalBatch.Entry] { [] }
  mutating func recorded(_ entry: JournalBatch.Entry, day: LocalDate, _ context: Context) {}
  mutating func saved(_ ids: [String], _ context: Context) {}
  mutating func unlocked(_ context: Context) -> [Effect<Never>] { [] }
  mutating func locked() {}
  func folderChanged(_ context: Context) -> [Effect<Never>] { [] }
  mutating func home(_ context: Context) -> HomeReplacement? { nil }
}
