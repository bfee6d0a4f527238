import Foundation
import KioskModel

/// The world outside the program, as closures, so that a test can hand in its own.
struct Clients: Sendable {
  /// Appends events to a day's feedback journal and returns when they are on the disk.
  var record: @Sendable ([JournalEvent], LocalDate) async throws(DiskError) -> Void
  /// Reads the documents of the data folder, and the questions that the place asks.
  var readPlace: @Sendable () async throws(DocumentError) -> (MeetingPlace, QuestionSet?)
  /// Reads the day's journals: who is where, and how many ratings there were.
  var readJournals: @Sendable (LocalDate) async -> (Attendance, ratings: Int)
  /// What time it is.
  var now: @Sendable () -> Moment
}
