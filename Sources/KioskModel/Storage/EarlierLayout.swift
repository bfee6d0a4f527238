/// The files that belong to one machine alone, where earlier versions kept them: directly in the data
/// folder instead of in `local/`.
///
/// They are copied to a temporary folder that becomes `local/` with one rename, and only then removed
/// from their old places. A kill or a power cut at any moment leaves all of them in the old places or
/// all of them in `local/`, and the next start continues.
package struct EarlierLayout: Sendable {
  private let root: String
  private let local: String
  private let disk: Disk

  /// The names that are copied. Summaries are only a cache, and are moved afterwards.
  private static let copied = ["staff", ".good", "log"]
  private static let summaries = ".summaries"
  private static let locks = [".lock", ".programme.lock", ".cli.lock"]

  /// The earlier layout of a data folder.
  package init(_ folder: DataFolder, disk: Disk = .live) {
    root = folder.root
    local = DataFolder(folder.root).local
    self.disk = disk
  }

  /// Whether the folder still has it.
  var isPresent: Bool {
    guard let names = try? disk.list(root) else { return false }
    return !names.contains(Document.name(of: local))
      && (Self.copied + [Self.summaries]).contains(where: names.contains)
  }

  /// Moves the files into `local/`, and makes this machine a device.
  ///
  /// No other program may use the folder meanwhile: the caller holds its locks.
  ///
  /// - Throws: `DiskError` if nothing has been moved.
  package func move(_ machine: Machine, today: LocalDate) throws(DiskError) {
    let temporary = Document.temporary(local)
    try removeAll(temporary)
    try disk.makeFolder(temporary)
    var moved = JSONObject()
    for file in try earlierFiles() {
      guard let bytes = try readable(root + "/" + file) else { continue }
      try place(bytes, temporary + "/" + file)
      moved[file] = .string(CRC32.text(bytes[...]))
    }
    try Document.save(moved, to: temporary + "/" + Self.list, disk: disk)
    _ = try OwnDevice.open(
      DataFolder(root: root, local: temporary), machine: machine, today: today, disk: disk)
    try disk.rename(temporary, local)
  }

  /// Removes what has been moved from the old places, if a move is not complete yet.
  ///
  /// - Throws: `DiskError` if that has to be continued at the next start.
  package func removeMoved() throws(DiskError) {
    let path = local + "/" + Self.list
    guard let names = try? disk.list(local), names.contains(Self.list) else { return }
    // The old files may go only when a power cut cannot undo the rename any more.
    try disk.syncFolder(root)
    let moved = (try? Document.load(path, disk: disk) { $0.object }) ?? [:]
    var isComplete = true
    for file in try earlierFiles() {
      guard let bytes = try readable(root + "/" + file) else {
        isComplete = false
        continue
      }
      try settle(file, bytes, moved[file]?.stringValue)
    }
    for name in Self.copied { try removeEmpty(name) }
    try? disk.rename(root + "/" + Self.summaries, local + "/" + Self.summaries)
    for name in Self.locks {
      do throws(DiskError) {
        try disk.remove(root + "/" + name)
      } catch {
        guard error.isMissing else { throw error }
      }
    }
    try disk.syncFolder(root)
    guard isComplete else { return }
    try disk.remove(path)
    try disk.syncFolder(local)
  }

  /// The list of the files that were moved, with their checksums.
  private static let list = ".moved"

  /// Removes a file from its old place if it is in the new one. A file that has been added since is
  /// moved; one that differs from the one that was moved stays where it is.
  private func settle(
    _ file: String, _ bytes: [UInt8], _ checksum: String?
  ) throws(DiskError) {
    if checksum != CRC32.text(bytes[...]) {
      let present = try readable(local + "/" + file)
      if present == nil { try place(bytes, local + "/" + file) }
      guard present == nil || present == bytes else { return }
    }
    try disk.remove(root + "/" + file)
  }

  private func place(_ bytes: [UInt8], _ path: String) throws(DiskError) {
    let folder = Document.folder(of: path)
    try disk.makeFolder(folder)
    try Document.save(bytes: bytes, to: path, disk: disk)
    // The folder itself may be new as well, and the one above it.
    try disk.syncFolder(Document.folder(of: folder))
    try disk.syncFolder(Document.folder(of: Document.folder(of: folder)))
  }

  /// The bytes of a file; nil if it is defective itself and has to stay where it is.
  private func readable(_ path: String) throws(DiskError) -> [UInt8]? {
    do {
      return try disk.read(path)
    } catch {
      guard error.isOfOneFile else { throw error }
      return nil
    }
  }

  /// The paths of all files in their old places, relative to the root.
  private func earlierFiles() throws(DiskError) -> [String] {
    var files: [String] = []
    for name in Self.copied { files += try self.files(name) }
    return files
  }

  private func files(_ name: String) throws(DiskError) -> [String] {
    do throws(DiskError) {
      var files: [String] = []
      for entry in try disk.list(root + "/" + name) { files += try self.files(name + "/" + entry) }
      return files
    } catch {
      if error.isMissing { return [] }
      if error.isNoFolder { return [name] }
      throw error
    }
  }

  /// Removes a folder of the root and its subfolders if they are empty.
  private func removeEmpty(_ name: String) throws(DiskError) {
    do throws(DiskError) {
      for entry in try disk.list(root + "/" + name) { try removeEmpty(name + "/" + entry) }
      try disk.removeFolder(root + "/" + name)
    } catch {
      if error.isMissing || error.isNoFolder { return }
      guard error.isNotEmpty else { throw error }
      try disk.syncFolder(root + "/" + name)
    }
  }

  /// Removes what an interrupted move has left.
  private func removeAll(_ path: String) throws(DiskError) {
    do throws(DiskError) {
      for entry in try disk.list(path) { try removeAll(path + "/" + entry) }
      try disk.removeFolder(path)
    } catch {
      if error.isMissing { return }
      guard error.isNoFolder else { throw error }
      try disk.remove(path)
    }
  }
}

extension DataFolder {
  /// The folder with its local files where they are: in a folder that the kiosk has not been started
  /// with since an earlier version, or that it could not change, they are in their old places.
  package func asFound(disk: Disk = .live) -> DataFolder {
    EarlierLayout(self, disk: disk).isPresent ? DataFolder(root: root, local: root) : self
  }

  /// Whether local files are in the places of earlier versions.
  package var isEarlierLayout: Bool { local == root }
}
