/// The folder with all data of a meeting place, and the paths of the files and folders in it.
package struct DataFolder: Sendable, Hashable {
  /// The folder's path, without a trailing slash.
  package let root: String
  /// The folder with what belongs to this machine alone; `root` itself in a folder whose files are
  /// still where earlier versions kept them (`asFound`).
  package let local: String

  /// What is not shared between kiosks: the one line of a list of what a sync program ignores.
  package static let notShared = "local/"

  /// The data folder at a path.
  package init(_ path: String) {
    root = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    local = root + "/local"
  }

  /// The data folder at a path with local files in another place than usual.
  init(root: String, local: String) {
    self.root = root
    self.local = local
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
  package var goodCopies: String { local + "/.good" }
  /// The cache of day summaries calculated from the journals; it may be deleted at any time.
  package var summaries: String { local + "/.summaries" }
  /// The folder with the program's own log.
  package var log: String { local + "/log" }

  /// The file whose lock a running kiosk holds.
  var lockFile: String { local + "/.lock" }

  /// Takes the lock that prevents a second kiosk program from writing this device's journals.
  package func lock() throws(DiskError) -> FolderLock { try lock(".lock") }

  /// Takes the lock that is held while the programme is changed.
  package func lockProgramme(on disk: Disk = .live) throws(DiskError) -> FolderLock {
    try lock(".programme.lock", on: disk)
  }

  /// Takes the lock that is held while the command line writes its audit journal.
  ///
  /// Commands wait for one another, so that each one's line is written.
  package func waitForCommandLine() throws(DiskError) -> FolderLock {
    try FolderLock(waitingFor: pathOfLock(".cli.lock"))
  }

  private func lock(_ name: String, on disk: Disk = .live) throws(DiskError) -> FolderLock {
    try FolderLock(path: pathOfLock(name, on: disk), disk: disk)
  }

  private func pathOfLock(_ name: String, on disk: Disk = .live) throws(DiskError) -> String {
    // A folder that has never been written to has no local folder yet.
    if disk.stamp(root) != nil {
      do throws(DiskError) {
        try disk.makeFolder(local)
      } catch {
        throw DiskError(.lock, local, code: error.code)
      }
    }
    return local + "/" + name
  }
}
