import KioskModel

/// What a feature knows beyond the state of its screens, and what it wants to be told of.
///
/// Screens read it through an extension of `Context` beside it. It changes through these hooks and
/// through `Effect.modify`, never in a screen.
protocol FeatureState: Sendable {
  init()

  /// The documents have been read again; `context` has the place as it is now.
  mutating func placeRead(_ reading: PlaceReading, _ context: Context)
  /// The journals of a day and of the night before it have been read.
  mutating func journalsRead(_ reading: JournalsReading, _ context: Context)
  /// Another day has begun.
  mutating func dayBegan(_ context: Context)
  /// An entry is about to be written; it may be marked.
  ///
  /// - Returns: What else is to be written because of it.
  mutating func willRecord(
    _ entry: inout JournalBatch.Entry, _ context: Context
  ) -> [JournalBatch.Entry]
  /// An entry is on its way to the disk, in the journal of a day.
  mutating func recorded(_ entry: JournalBatch.Entry, day: LocalDate, _ context: Context)
  /// Entries are on the disk.
  mutating func saved(_ ids: [String], _ context: Context)
  /// Somebody of the staff has unlocked the kiosk.
  ///
  /// - Returns: What has to be done for them, such as reading names.
  mutating func unlocked(_ context: Context) -> [Effect<Never>]
  /// Nobody of the staff is at work any more.
  mutating func locked()
  /// Somebody has changed a file in the data folder.
  func folderChanged(_ context: Context) -> [Effect<Never>]
  /// What stands in the place of home while the visitors have the kiosk.
  mutating func home(_ context: Context) -> HomeReplacement?
}

extension FeatureState {
  mutating func placeRead(_ reading: PlaceReading, _ context: Context) {}
  mutating func journalsRead(_ reading: JournalsReading, _ context: Context) {}
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
