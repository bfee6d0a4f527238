import Foundation
import KioskModel
import TerminalUI

/// Work that the event loop does for the program. Its result comes back as an event.
enum Work: Sendable {
  /// Append events to a day's journal.
  case record([JournalEvent], JournalPath.Stream, day: LocalDate)
  /// Run a job on another thread.
  case run(JobRequest<any Sendable>, id: UUID)
  /// Cancel a job.
  case cancel(UUID)
  /// Read the documents again.
  case readPlace
  /// Read the day's journals again.
  case readJournals(LocalDate)
  /// Read aloud, replacing what is being read; its number comes back when it has ended.
  case speak(Speech, number: Int)
  /// Stop reading aloud.
  case stopSpeaking
  /// Ring the terminal's bell.
  case ring
  /// End the program.
  case end
}
