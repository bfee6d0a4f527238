import Foundation
import KioskModel
import TerminalUI

/// The world outside the program, as closures, so that a test can hand in its own.
///
/// Those that reach the disk wait for it: they are called on a thread that may wait.
struct Clients: Sendable {
  /// Appends events to a journal of a day and returns when they are on the disk.
  var record: @Sendable ([JournalEvent], JournalPath.Stream, LocalDate) throws(DiskError) -> Void
  /// Reads the documents of the data folder.
  var readPlace: @Sendable () throws(DocumentError) -> PlaceReading
  /// Reads the journals of a day and of the night before: who came, and how many ratings there
  /// were that day.
  var readJournals: @Sendable (LocalDate) -> JournalsReading
  /// What jobs work on.
  var jobs: JobEnvironment
  /// Begins to read aloud, in the place of what is being read, and calls when it has ended, with
  /// whether it could be heard; what was stopped could.
  var speak: @Sendable (Speech, @escaping @Sendable (_ isHeard: Bool) -> Void) -> Void
  /// Stops reading aloud, also what has not begun yet.
  var stopSpeaking: @Sendable () -> Void
  /// What time it is.
  var now: @Sendable () -> Moment
}
