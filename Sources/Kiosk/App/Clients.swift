import Foundation
import KioskModel
import TerminalUI

/// The program's access to the outside, as closures that a test can replace.
///
/// Those that use the disk block: they are called on threads that may wait.
struct Clients: Sendable {
  /// Appends events to a day's journal; returns when they are on the disk.
  var record: @Sendable ([JournalEvent], JournalPath.Stream, LocalDate) throws(DiskError) -> Void
  /// Reads the documents of the data folder.
  var readPlace: @Sendable () throws(DocumentError) -> PlaceReading
  /// Reads the attendance of a day and the day before, and this kiosk's feedback of that day.
  var readJournals: @Sendable (LocalDate) -> JournalsReading
  /// What jobs have access to.
  var jobs: JobEnvironment
  /// Starts reading aloud, replacing what is being read. The completion handler is called when it
  /// has ended, with false if it was not audible; a reading that was stopped counts as audible.
  var speak: @Sendable (Speech, @escaping @Sendable (_ isAudible: Bool) -> Void) -> Void
  /// Stops reading aloud, including readings that have not started yet.
  var stopSpeaking: @Sendable () -> Void
  /// Reads both clocks.
  var now: @Sendable () -> Moment
  /// Tells a command that looks from outside how many entries the disk has not taken.
  var tellUnsaved: @Sendable (Int) -> Void = { _ in }
}
