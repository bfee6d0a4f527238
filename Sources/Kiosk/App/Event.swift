import KioskModel

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
  /// The documents have been read again, and the questions that the place asks.
  case placeRead(MeetingPlace, QuestionSet?)
  /// They could not be read; what was read before stays.
  case placeUnreadable(DocumentError)
  /// The day's journals have been read.
  case journalsRead(Attendance, ratings: Int)
  /// Events are on the disk.
  case recorded([String])
  /// Events are not on the disk.
  case notRecorded([String], DiskError)
  /// The terminal is gone, or the system asks the program to end.
  case ended
}
