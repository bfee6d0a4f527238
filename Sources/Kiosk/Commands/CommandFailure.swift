import KioskModel
import TerminalUI

/// Why a command failed.
enum CommandFailure: Error {
  case disk(DiskError)
  case document(DocumentError)
  case terminal(TerminalError)
  /// The program's own files are missing.
  case noAssets
  /// The folder has no meeting place.
  case noPlace(folder: String)
  /// Another kiosk is running on the folder.
  case folderInUse(folder: String)
  /// A calendar file cannot be read.
  case calendar(ICalendarError, file: String)
  /// A calendar file has no clash of a name.
  case noClash(String)
  /// The folder for an output file does not exist.
  case noFolder(for: String)
  /// An option has an invalid value.
  case badValue(String, option: String)
  /// The last day of a period is before its first.
  case endsBefore(first: String, last: String)
  /// There are no results of some days, but of others.
  case noCalendarPeriod(first: String, last: String)
  /// There is no data package of some days, but of others.
  case noWholeMonths(first: String, last: String)
  /// A period starts after today.
  case notBegun(first: String)
  /// An option has an empty name for a file or a folder.
  case noName(option: String)
  /// The path of an output file is a folder.
  case isFolder(String)
  /// Several data folders have the same id in `site.json`.
  case samePlace(id: String, folders: [String])
  /// A place beside a new one has the same id.
  case placeBeside(id: String, folder: String)
  /// A usage error, and the command that shows the correct usage.
  case usage(UsageFault, help: String)
  /// The journals do not confirm that the machine's date is right.
  case dateNotConfirmed
  /// The output could not be written completely.
  case outputLost(code: Int32)
  /// Standard output is a pipe that nobody reads any more; the program ends without a word.
  case readerGone
  /// A file to accept is not one in the data folder.
  case notAccepted(String)
  /// The command runs as root and cannot act as the folder's owner.
  case notTheOwner(folder: String, owner: String)
  /// No journals of a device are known.
  case noDevice(String)
  /// The device that this machine is cannot be gone for good.
  case ownDevice(String)
  /// `check` has found and printed damage.
  case damageFound
}
