import KioskModel
import TerminalUI

/// Why a command could not do what it was asked for.
enum CommandFailure: Error {
  case disk(DiskError)
  case document(DocumentError)
  case terminal(TerminalError)
  /// The program's own files are missing.
  case noAssets
  /// There is no meeting place in the folder.
  case noPlace(folder: String)
  /// Another kiosk runs on the folder.
  case folderInUse(folder: String)
  /// A calendar file cannot be read.
  case calendar(ICalendarError, file: String)
  /// A calendar file has no clash of a name.
  case noClash(String)
  /// The folder in which a file is to be written is not there.
  case noFolder(for: String)
  /// A value that the command does not understand.
  case badValue(String, option: String)
  /// A period whose last day is before its first.
  case endsBefore(first: String, last: String)
  /// A period that begins after today.
  case notBegun(first: String)
  /// An option with an empty name for a file or a folder.
  case noName(option: String)
  /// A folder where a file was to be.
  case isFolder(String)
  /// Several data folders with the same id in `site.json`.
  case samePlace(id: String, folders: [String])
  /// A command that was written wrongly, and the words that show how it is meant.
  case usage(UsageFault, help: String)
  /// The journals do not show that the machine's date is right.
  case dateNotConfirmed
  /// Not all that was printed could be written.
  case outputLost(code: Int32)
  /// `check` found damage, which it has printed.
  case damageFound
}
