internal import Foundation

/// The folder that holds everything of a meeting place, and where in it things stand.
package struct DataFolder: Sendable, Hashable {
  /// The folder's path, without a slash at its end.
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

  /// What the meeting place is.
  package var site: String { root + "/site.json" }
  /// One JSCalendar document for each activity.
  package var programme: String { root + "/programme" }
  /// Who may unlock this kiosk; local to the machine, never shared.
  package var staff: String { root + "/staff" }
  /// The visitors who have agreed that their name is kept, each in a document of its own.
  package var people: String { root + "/people" }
  /// What visitors are told for some days.
  package var notices: String { root + "/notices" }
  /// Cards of health information of the place's own, which win over those of the kiosk.
  package var information: String { root + "/information" }
  /// What has become of wishes.
  package var replies: String { root + "/replies" }
  /// Question sets that the working group has loaded beside those that come with the kiosk.
  package var questions: String { root + "/questions" }
  /// Which kinds the categories of calendars stand for, where the place has a table of its own.
  package var categories: String { root + "/categories.json" }
  /// Calendar files that are put here are read by themselves once they have been accepted.
  package var calendarFiles: String { root + "/import" }
  /// What became of each calendar that has been read.
  package var calendars: String { root + "/calendars" }
  /// Pages that somebody has read in, for languages without a voice.
  package var speech: String { root + "/speech" }
  /// The last good version of what people edit by hand.
  ///
  /// Only `site.json` and folders that hold nothing about visitors may be copied here, or erasing
  /// would leave traces.
  package var goodCopies: String { root + "/.good" }
  /// What the days' journals come to, counted once; may be deleted at any time.
  package var summaries: String { root + "/.summaries" }
  /// What the program itself has to say when something goes wrong.
  package var log: String { root + "/log" }

  /// Where the document of an activity stands.
  package func programmeFile(uid: String) -> String { root + "/" + Self.programmePath(uid: uid) }

  /// Where the document of an activity stands, below the data folder.
  package static func programmePath(uid: String) -> String { "programme/" + fileName(of: uid) }

  /// Where the record of a calendar that was read stands, below the data folder.
  package static func calendarPath(name: String) -> String {
    "calendars/" + fileName(of: name)
  }

  /// Where the document of a notice stands, below the data folder.
  package static func noticePath(id: String) -> String { "notices/" + fileName(of: id) }

  /// Where the document of a card of health information stands, below the data folder.
  package static func cardPath(id: String) -> String { "information/" + fileName(of: id) }

  /// Where the document of what became of a wish stands, below the data folder.
  package static func replyPath(id: String) -> String { "replies/" + fileName(of: id) }

  /// The name of the file for what goes by a name.
  ///
  /// Signs that a file name cannot hold are written as
  /// `%2F`; a name too long for a file is shortened and told apart by its checksum.
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

  /// Takes the lock that keeps a second kiosk program away from this device's journals.
  package func lock() throws(DiskError) -> FolderLock { try FolderLock(path: root + "/.lock") }

  /// Takes the lock under which the programme is changed.
  package func lockProgramme() throws(DiskError) -> FolderLock {
    try FolderLock(path: root + "/.programme.lock")
  }

  /// The name under which this machine writes its journals: its host name and the beginning of
  /// its machine id, so that two kiosks of the same name keep folders of their own.
  ///
  /// `kiosk person purge` goes by it too. On another machine, over a copy of the folder, no journal
  /// is this device's own: names go there, and ties and audit journals wait for the kiosk itself.
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
