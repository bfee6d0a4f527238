import KioskModel

/// Why a command could not do what it was asked for.
enum CommandFailure: Error {
  case disk(DiskError)
  case document(DocumentError)
  case terminal(TerminalError)
  /// The program's own files are missing.
  case noAssets
  /// There is no meeting place in the folder.
  case noPlace(folder: String)
  /// There is one already.
  case placeExists(folder: String)
  /// Another kiosk runs on the folder.
  case folderInUse(folder: String)
  /// A calendar file cannot be read.
  case calendar(ICalendarError, file: String)
  /// The folder in which a file is to be written is not there.
  case noFolder(for: String)
  /// A value that the command does not understand.
  case badValue(String, option: String)
  /// `check` found damage, which it has printed.
  case damageFound
}
