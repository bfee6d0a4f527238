import Foundation
import KioskModel
import TerminalUI

/// What the loop does for the program outside its state. What comes of it comes back as an event.
enum Work: Sendable {
  /// Append events to a journal of a day.
  case record([JournalEvent], JournalPath.Stream, day: LocalDate)
  /// Do a job on another thread.
  case run(JobRequest<any Sendable>, id: UUID)
  /// Nobody wants a job any more.
  case cancel(UUID)
  /// Read the documents again.
  case readPlace
  /// Read the day's journals again.
  case readJournals(LocalDate)
  /// Read aloud, in the place of what is being read; its number comes back when that has ended.
  case speak(Speech, number: Int)
  /// Stop reading aloud.
  case stopSpeaking
  /// Make a sound.
  case ring
  /// End the program.
  case end
}
