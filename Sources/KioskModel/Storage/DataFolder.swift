internal import Foundation

/// The folder with all data of a meeting place, and the paths of the files and folders in it.
package struct DataFolder: Sendable, Hashable {
  /// The folder's path, without a trailing slash.
  package let root: String

  /// The data folder at a path.
  package init(_ path: String) {
    root = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// The user's own data folder (XDG Base Directory Specification): `$XDG_DATA_HOME` or
  /// `~/.local/share`, and in it `motesplats-kiosk`.
  package static func standard(environment: [String: String]) -> DataFolder {
    let base =
      environment["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? (environment["HOME"] ?? ".") + "/.local/share"
    return DataFolder(base + "/motesplats-kiosk")
  }

  /// The file that describes the meeting place.
  package var site: String { root + "/site.json" }
  /// The folder with one JSCalendar document for each activity.
  package var programme: String { root + "/programme" }
  /// The folder with the staff members who may unlock this kiosk; local to the machine, never
  /// shared.
  package var staff: String { root + "/staff" }
  /// The folder with one document for each visitor who has agreed that their name is stored.
  package var people: String { root + "/people" }
  /// The folder with notices to visitors, each shown for a number of days.
  package var notices: String { root + "/notices" }
  /// The folder with the place's own cards of health information, which replace the kiosk's cards
  /// of the same id.
  package var information: String { root + "/information" }
  /// The folder with the replies to wishes.
  package var replies: String { root + "/replies" }
  /// The folder with question sets that the place has added to those that come with the kiosk.
  package var questions: String { root + "/questions" }
  /// The file with the place's own table of calendar categories and their kinds of activity.
  package var categories: String { root + "/categories.json" }
  /// The folder whose calendar files are imported automatically once they have been accepted.
  package var calendarFiles: String { root + "/import" }
  /// The folder with one record for each imported calendar.
  package var calendars: String { root + "/calendars" }
  /// The folder with recorded readings of pages, for languages without a synthetic voice.
  package var speech: String { root + "/speech" }
  /// The folder with the last valid version of each document that people edit by hand.
  ///
  /// Only `site.json` and folders without data about visitors may be copied here: an erased name
  /// would otherwise survive in a copy.
  package var goodCopies: String { root + "/.good" }
  /// The cache of day summaries calculated from the journals; it may be deleted at any time.
  package var summaries: String { root + "/.summaries" }
  /// The folder with the program's own log.
  package var log: String { root + "/log" }

  /// The path of an activity's document.
  package func programmeFile(uid: String) -> String { root + "/" + Self.programmePath(uid: uid) }

  /// The path of an activity's document, relative to the data folder.
  package static func programmePath(uid: String) -> String { "programme/" + fileName(of: uid) }

  /// The path of an imported calendar's record, relative to the data folder.
  package static func calendarPath(name: String) -> String {
    "calendars/" + fileName(of: name)
  }

  /// The path of a notice's document, relative to the data folder.
  package static func noticePath(id: String) -> String { "notices/" + fileName(of: id) }

  /// The path of a health information card's document, relative to the data folder.
  package static func cardPath(id: String) -> String { "information/" + fileName(of: id) }

  /// The path of the document with the reply to a wish, relative to the data folder.
  package static func replyPath(id: String) -> String { "replies/" + fileName(of: id) }

  /// The file name for an identifier.
  ///
  /// Bytes that are not letters, digits or `-_.@` are percent-encoded, as in `%2F`. A name over 200
  /// bytes is shortened and ends with the CRC-32 of the whole identifier.
  private static func fileName(of text: String) -> String {
    var name = text.utf8.map { byte -> String in
      let plain =
        byte.isDigit || (UInt8(ascii: "a")...UInt8(ascii: "z")) ~= byte | 0x20
        || [UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "@")]
          .contains(byte)
      let digits = String(byte, radix: 16, uppercase: true)
      return plain
        ? String(decoding: [byte], as: UTF8.self) : "%" + (byte < 16 ? "0" : "") + digits
    }.joined()
    if name.hasPrefix(".") { name = "%2E" + name.dropFirst() }
    if name.utf8.count > 200 { name = name.prefix(180) + "~" + CRC32.text(Array(text.utf8)[...]) }
    return name + ".json"
  }

  /// Takes the lock that prevents a second kiosk program from writing this device's journals.
  package func lock() throws(DiskError) -> FolderLock { try FolderLock(path: root + "/.lock") }

  /// Takes the lock that is held while the programme is changed.
  package func lockProgramme() throws(DiskError) -> FolderLock {
    try FolderLock(path: root + "/.programme.lock")
  }

  /// The device name under which this machine writes its journals: its host name and the first
  /// hexadecimal digits of its machine id, so that two kiosks with the same host name have separate
  /// folders.
  ///
  /// `kiosk person purge` uses it as well. On another machine, working on a copy of the data
  /// folder, no journal belongs to the device: names are erased there, while links between visits
  /// and audit journals are left for the kiosk itself.
  package static func thisDevice() -> String {
    let host = ProcessInfo.processInfo.hostName.prefix { $0 != "." }
      .filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    let machine = (try? Disk.live.read("/etc/machine-id")) ?? []
    let digits = machine.prefix(8).filter { $0.isDigit || (0x61...0x66) ~= $0 }
    let id = String(decoding: digits, as: UTF8.self)
    return [host.isEmpty ? "kiosk" : host.lowercased(), id].filter { !$0.isEmpty }
      .joined(separator: "-")
  }
}
