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

  /// The folder whose calendar files are imported automatically once they have been accepted.
  package var calendarFiles: String { root + "/import" }
  /// The folder with recorded readings of pages, for languages without a synthetic voice.
  package var speech: String { root + "/speech" }
  /// The folder with the last valid version of each document that people edit by hand.
  ///
  /// Only kinds of document without data about visitors may be copied here
  /// (`DocumentKind.hasCopies`): an erased name would otherwise survive in a copy.
  package var goodCopies: String { root + "/.good" }
  /// The cache of day summaries calculated from the journals; it may be deleted at any time.
  package var summaries: String { root + "/.summaries" }
  /// The folder with the program's own log.
  package var log: String { root + "/log" }

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
