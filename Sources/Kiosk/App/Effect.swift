import KioskModel

/// What the program asks the world outside to do. It is done elsewhere and comes back as an event.
enum Effect: Sendable {
  /// Append events to a day's feedback journal.
  case record([JournalEvent], day: LocalDate)
  /// Read the documents again.
  case readPlace
  /// Read the day's journals again.
  case readJournals(LocalDate)
  /// Make a sound.
  case ring
  /// End the program.
  case end
}
