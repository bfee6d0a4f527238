import Foundation
import KioskModel
import TerminalUI

/// Everything that can happen to the program. Nothing else changes its state.
enum Event: Sendable {
  /// Somebody used the terminal.
  case input([InputEvent])
  /// The terminal has another size.
  case resized(Size)
  /// A deadline has come.
  case woke
  /// Somebody changed a file in the data folder.
  case folderChanged
  /// The documents have been read again.
  case placeRead(PlaceReading)
  /// They could not be read; what was read before stays.
  case placeUnreadable(DocumentError)
  /// The journals of a day and of the night before it have been read.
  case journalsRead(JournalsReading)
  /// Events are on the disk.
  case recorded([String])
  /// Events are not on the disk.
  case notRecorded([String], DiskError)
  /// A job is so far, 0–1.
  case jobProgressed(UUID, Double)
  /// A job has come to its end.
  case jobFinished(UUID, JobResult<any Sendable>)
  /// What was read aloud, by its number, has come to its end.
  case spoken(Int)
  /// What was to be read aloud, by its number, could not be heard.
  case notHeard(Int)
  /// The terminal is gone, or the system asks the program to end.
  case ended
}
