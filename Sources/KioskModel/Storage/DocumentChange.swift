internal import Glibc

/// A change that staff make to documents: it is carried out completely or not at all, and can be
/// undone.
package struct DocumentChange: Sendable, Hashable {
  /// One document before and after the change.
  package struct Edit: Sendable, Hashable {
    /// The document's path relative to the data folder, such as `programme/walk.json`.
    package var path: String
    /// The content before the change; nil if there was no file.
    package var before: JSONObject?
    /// The content after the change; nil if the file is removed.
    package var after: JSONObject?

    /// A document that changes from `before` to `after`.
    package init(path: String, before: JSONObject?, after: JSONObject?) {
      self.path = path
      self.before = before
      self.after = after
    }
  }

  /// The edits, in the order in which they are carried out.
  package var edits: [Edit]

  package init(_ edits: [Edit] = []) { self.edits = edits }

  /// Whether no document's content changes.
  package var isEmpty: Bool { edits.allSatisfy { $0.before == $0.after } }

  /// The change that reverses this one.
  package var undone: DocumentChange {
    DocumentChange(
      edits.reversed().map { Edit(path: $0.path, before: $0.after, after: $0.before) })
  }

  /// This change followed by another one.
  package func followed(by other: DocumentChange) -> DocumentChange {
    DocumentChange(edits + other.edits)
  }
}

extension DocumentChange {
  /// Carries the change out while holding the programme's lock.
  ///
  /// Every document must still equal the edit's `before` (in any order of keys); otherwise somebody
  /// else has edited it and nothing is written. If a call fails, the edits already made are
  /// reversed. After a power cut each single document is the old or the new one; of several
  /// documents, some may be old and some new.
  ///
  /// A document with copies beside it is what all its files say (`DocumentMerge`): an edit begins with
  /// that, and settles it. Such copies go with the edit, and come back when it is undone.
  ///
  /// - Parameter progress: Receives the completed share, from 0 to 1.
  /// - Returns: The change with the copies that went.
  @discardableResult
  package func apply(
    in folder: DataFolder, disk: Disk = .live, progress: (Double) -> Void = { _ in }
  ) throws(DocumentChangeError) -> DocumentChange {
    let lock = try Self.lock(folder)
    defer { withExtendedLifetime(lock) {} }
    let whole = try settling(in: folder, disk)
    try whole.applyUnlocked(in: folder, disk: disk, progress: progress)
    return whole
  }

  private static func lock(_ folder: DataFolder) throws(DocumentChangeError) -> FolderLock {
    do {
      return try folder.lockProgramme()
    } catch {
      throw error.isHeldByAnother ? .inUse : .disk(error)
    }
  }

  /// Carries the change out for a caller that already holds the lock.
  func applyUnlocked(
    in folder: DataFolder, disk: Disk, progress: (Double) -> Void = { _ in }
  ) throws(DocumentChangeError) {
    try check(in: folder, disk)
    let edits = edits.filter { $0.before != $0.after }
    Self.removeLeftovers(of: edits, folder, disk)
    var begun: [Edit] = []
    WrittenFiles(folder, disk: disk).willWrite(
      edits.map { edit in
        (edit.path, edit.after.map { JSONWriter.document(.object($0)) })
      })
    do throws(DiskError) {
      let ready = try Self.prepare(edits, in: folder, disk) { progress($0 / 2) }
      for edit in edits {
        begun.append(edit)
        let path = folder.root + "/" + edit.path
        if ready.contains(edit.path) {
          try disk.rename(Document.temporary(path), path)
        } else {
          try Self.put(edit.after, at: path, disk)
        }
        let part = Double(begun.count) / Double(edits.count)
        progress(ready.isEmpty ? part : 0.5 + part / 2)
      }
      try Self.syncFolders(of: edits, folder, disk)
    } catch {
      if edits.count >= Self.manyEdits {
        for edit in edits { try? disk.remove(Document.temporary(folder.root + "/" + edit.path)) }
      }
      let stuck = Self.putBack(begun, folder, disk)
      throw stuck.isEmpty ? .disk(error) : .partlyDone(error, paths: stuck)
    }
  }

  /// Removes temporary files that a killed change has left in the folders of the edits.
  private static func removeLeftovers(
    of edits: [Edit], _ folder: DataFolder, _ disk: Disk
  ) {
    // Temporary files in the root belong to programs that do not hold the programme's lock.
    let folders = Set(edits.map { Document.folder(of: folder.root + "/" + $0.path) })
    for path in folders.subtracting([folder.root]).sorted() {
      for name in (try? disk.list(path)) ?? [] where name.hasSuffix(Document.temporary(".json")) {
        try? disk.remove(path + "/" + name)
      }
    }
  }

  /// Checks that every document equals the `before` of its first edit.
  private func check(in folder: DataFolder, _ disk: Disk) throws(DocumentChangeError) {
    var known: [String: JSONObject?] = [:]
    for edit in edits {
      let path = folder.root + "/" + edit.path
      guard Self.isInside(edit.path) else { throw .disk(DiskError(.open, path, code: EPERM)) }
      let current: JSONObject?
      if let earlier = known[edit.path] {
        current = earlier
      } else {
        current = try Self.document(path, disk)
      }
      guard current == edit.before else { throw .changedMeanwhile(path: edit.path) }
      known.updateValue(edit.after, forKey: edit.path)
    }
  }

  /// Whether a path is that of a `.json` file below the data folder, without `..` and without
  /// hidden names, which are the program's own files.
  private static func isInside(_ path: String) -> Bool {
    path.hasSuffix(".json") && !path.utf8.contains(0)
      && path.split(separator: "/", omittingEmptySubsequences: false)
        .allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") }
  }

  private static func document(
    _ path: String, _ disk: Disk
  ) throws(DocumentChangeError) -> JSONObject? {
    do {
      return try Document.load(path, disk: disk) { $0.object }
    } catch {
      if error.isMissing { return nil }
      throw .document(error)
    }
  }

  /// The number of edits from which all documents are synced with one call instead of one call
  /// each.
  static let manyEdits = 40

  /// Writes the documents of a large change to their temporary paths, syncs all of them with one
  /// call, and returns the paths that only need renaming; empty for a small change.
  private static func prepare(
    _ edits: [Edit], in folder: DataFolder, _ disk: Disk, _ progress: (Double) -> Void
  ) throws(DiskError) -> Set<String> {
    guard edits.count >= manyEdits else { return [] }
    var ready: Set<String> = []
    var folders: Set<String> = []
    for edit in edits {
      // A document that is edited twice has to be replaced edit by edit.
      guard let after = edit.after, ready.insert(edit.path).inserted else { return [] }
      let path = folder.root + "/" + edit.path
      if folders.insert(Document.folder(of: path)).inserted {
        try disk.makeFolder(Document.folder(of: path))
      }
      try Document.writeBeside(path, JSONWriter.document(.object(after)), disk)
      progress(Double(ready.count) / Double(edits.count))
    }
    try disk.syncAll(folder.root)
    return ready
  }

  private static func put(
    _ object: JSONObject?, at path: String, _ disk: Disk
  ) throws(DiskError) {
    guard let object else { return try disk.remove(path) }
    try disk.makeFolder(Document.folder(of: path))
    try Document.replace(path, with: JSONWriter.document(.object(object)), disk)
  }

  private static func syncFolders(
    of edits: [Edit], _ folder: DataFolder, _ disk: Disk
  ) throws(DiskError) {
    guard !edits.isEmpty else { return }
    // The root is synced too: a folder created for its first document is a directory entry there.
    let paths = Set(edits.map { Document.folder(of: folder.root + "/" + $0.path) } + [folder.root])
    for path in paths.sorted(by: >) { try disk.syncFolder(path) }
  }

  /// Reverses the edits, last to first, and returns the paths of those that could not be reversed.
  private static func putBack(
    _ edits: [Edit], _ folder: DataFolder, _ disk: Disk
  ) -> [String] {
    var stuck: [String] = []
    for edit in edits.reversed() {
      let path = folder.root + "/" + edit.path
      do {
        // The call that failed may or may not have taken effect.
        guard try document(path, disk) != edit.before else { continue }
        try put(edit.before, at: path, disk)
      } catch {
        stuck.append(edit.path)
      }
    }
    try? syncFolders(of: edits, folder, disk)
    return stuck.reversed()
  }
}
