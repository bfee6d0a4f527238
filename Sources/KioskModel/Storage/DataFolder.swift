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

  /// Calendar files that are put here are read by themselves once they have been accepted.
  package var calendarFiles: String { root + "/import" }
  /// Pages that somebody has read in, for languages without a voice.
  package var speech: String { root + "/speech" }
  /// The last good version of what people edit by hand.
  ///
  /// Only kinds of documents that hold nothing about visitors are copied here
  /// (`DocumentKind.hasCopies`), or erasing would leave traces.
  package var goodCopies: String { root + "/.good" }
  /// What the days' journals come to, counted once; may be deleted at any time.
  package var summaries: String { root + "/.summaries" }
  /// What the program itself has to say when something goes wrong.
  package var log: String { root + "/log" }

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
