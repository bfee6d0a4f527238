import Foundation
import KioskModel
import TerminalUI

/// An event that the program handles. Nothing else changes its state.
enum Event: Sendable {
  /// Somebody used the keyboard, mouse or touch screen.
  case input([InputEvent])
  /// The size of the terminal has changed.
  case resized(Size)
  /// A deadline has passed.
  case woke
  /// A file in the data folder has changed.
  case folderChanged
  /// The documents have been read.
  case placeRead(PlaceReading)
  /// The documents could not be read; those read before stay in use.
  case placeUnreadable(DocumentError)
  /// The journals of a day and the day before have been read.
  case journalsRead(JournalsReading)
  /// Other kiosks of the place have written in the journals of the day or the day before.
  case othersWrote([OthersEntry])
  /// Journal entries with these ids are on the disk.
  case recorded([String])
  /// Journal entries with these ids could not be written.
  case notRecorded([String], DiskError)
  /// A job's progress, 0–1.
  case jobProgressed(UUID, Double)
  /// A job has ended.
  case jobFinished(UUID, JobResult<any Sendable>)
  /// The reading with this number has ended.
  case spoken(Int)
  /// The reading with this number was not audible.
  case notAudible(Int)
  /// The terminal has gone, or the system has asked the program to end.
  case ended
}
