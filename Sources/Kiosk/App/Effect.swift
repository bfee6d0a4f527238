import Foundation
import KioskModel
import TerminalUI

/// What the program asks the world outside to do. It is done elsewhere and comes back as an event.
enum Effect: Sendable {
  /// Append events to a journal of a day.
  case record([JournalEvent], JournalPath.Stream, day: LocalDate)
  /// Do work in the data folder.
  case perform(Errand, id: UUID)
  /// Nobody waits for an errand any more.
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
