/// The checksums of documents as this machine's program wrote them last, by which a document that
/// somebody or a defect has changed since can be told from one that nobody has.
///
/// Of one-bit flips in documents 24 % made another valid value when tried, so that reading alone
/// does not find them.
package struct WrittenFiles: Sendable {
  private let folder: DataFolder
  private let disk: Disk

  /// The checksums kept in a data folder.
  package init(_ folder: DataFolder, disk: Disk = .live) {
    self.folder = folder
    self.disk = disk
  }

  /// The accepted checksums of each file by its path relative to the data folder. There are two
  /// while a file is being replaced: the power may be cut before or after.
  typealias Checksums = [String: [String]]

  /// Whether a file's content is what was written or accepted last; nil if nothing is known of it.
  func holds(_ path: String, _ bytes: [UInt8], in known: Checksums) -> Bool? {
    known[path].map { $0.contains(CRC32.text(bytes[...])) }
  }

  /// All known checksums; none if they cannot be read.
  func read() -> Checksums {
    let object = try? Document.load(folder.written, disk: disk) { $0.object }
    var known: Checksums = [:]
    for (path, value) in object?["files"]?.objectValue?.members ?? [] {
      known[path] = value.arrayValue?.compactMap(\.stringValue)
    }
    return known
  }

  /// Records what is about to be written; nil for a file that is about to be removed.
  ///
  /// Called before the files are replaced, so that a power cut in between leaves the file with
  /// either of its recorded checksums. A failure is ignored: saving what people have written
  /// matters more, and the check then names the file.
  func willWrite(_ files: [(path: String, bytes: [UInt8]?)]) {
    try? change { known in
      for (path, bytes) in files {
        guard let bytes else {
          known[path] = nil
          continue
        }
        let present = try? disk.read(folder.path(path))
        known[path] = [bytes, present].compactMap { $0 }.map { CRC32.text($0[...]) }
      }
    }
  }

  /// Forgets the files whose paths `isForgotten` names.
  func forget(where isForgotten: (String) -> Bool) {
    try? change { known in known = known.filter { !isForgotten($0.key) } }
  }

  /// Records a file as it is now, because somebody has looked at it.
  package func accept(_ path: String) throws(DiskError) {
    let bytes = try disk.read(folder.path(path))
    try change { $0[path] = [CRC32.text(bytes[...])] }
  }

  private func change(_ body: (inout Checksums) -> Void) throws(DiskError) {
    try disk.makeFolder(folder.local)
    let lock = disk.lock(folder.written + ".lock")
    defer { if let lock { disk.close(lock) } }
    let known = read()
    var changed = known
    body(&changed)
    guard changed != known else { return }
    let files = changed.sorted { $0.key < $1.key }.map { ($0.key, JSONValue.strings($0.value)) }
    try Document.save(
      ["version": 1, "files": .object(JSONObject(uniqueMembers: files))], to: folder.written,
      disk: disk)
  }
}
