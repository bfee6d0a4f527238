/// The replies to wishes whose text has been erased: each becomes a refusal without text, and copies
/// of it are removed.
struct WishReplies {
  private let folder: DataFolder
  private let disk: Disk

  init(_ folder: DataFolder, disk: Disk) {
    self.folder = folder
    self.disk = disk
  }

  func erase(
    _ tombstones: Tombstones, _ incomplete: inout IncompleteErasure
  ) throws(DiskError) {
    let names: [String]
    do throws(DiskError) {
      names = try disk.list(folder.path(.replies))
    } catch {
      if error.isMissing || error.isNoFolder { return }
      throw error
    }
    for name in names where !name.hasPrefix(".") {
      _ = try incomplete.reach { () throws(DiskError) in
        try erase(name, tombstones)
      }
    }
  }

  private func erase(_ name: String, _ tombstones: Tombstones) throws(DiskError) {
    if let id = IDTokens.all(in: name.utf8).first(where: { tombstones.holds(.wish, $0) }) {
      return name == DocumentKind.fileName(of: id) ? try blank(name) : try remove(name)
    }
    // A copy may have any name.
    guard let document = try load(name), let id = document["id"]?.stringValue,
      tombstones.holds(.wish, id)
    else { return }
    try remove(name)
  }

  /// The document of a file; nil if it is none.
  private func load(_ name: String) throws(DiskError) -> JSONObject? {
    do {
      return try Document.load(folder.path(.replies) + "/" + name, disk: disk) { $0.object }
    } catch {
      if case .disk(let error) = error.reason, !error.isMissing { throw error }
      return nil
    }
  }

  private func blank(_ name: String) throws(DiskError) {
    guard let document = try load(name) else {
      // The document is damaged, so the text cannot be found in it.
      return try remove(name)
    }
    var blank = document
    blank["text"] = nil
    blank["reply"] = nil
    blank["status"] = .string(ReplyStatus.declined.rawValue)
    guard blank != document else { return }
    let path = DocumentKind.replies.path(file: name)
    WrittenFiles(folder, disk: disk).willWrite([
      (path, JSONWriter.document(.object(blank)))
    ])
    try Document.save(blank, to: folder.root + "/" + path, disk: disk)
  }

  private func remove(_ name: String) throws(DiskError) {
    do {
      try disk.remove(folder.path(.replies) + "/" + name)
    } catch {
      if !error.isMissing { throw error }
    }
    try disk.syncFolder(folder.path(.replies))
  }
}
