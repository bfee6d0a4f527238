internal import Glibc

/// Something that staff do to documents: all of it is done or nothing, and it can be undone.
package struct DocumentChange: Sendable, Hashable {
  /// One document as it was and as it will be.
  package struct Edit: Sendable, Hashable {
    /// Where the document stands below the data folder, such as `programme/walk.json`.
    package var path: String
    /// What stood there; nil where there was no file.
    package var before: JSONObject?
    /// What will stand there; nil where there will be no file.
    package var after: JSONObject?

    /// A document that becomes another.
    package init(path: String, before: JSONObject?, after: JSONObject?) {
      self.path = path
      self.before = before
      self.after = after
    }
  }

  /// What is done, in this order.
  package var edits: [Edit]

  /// A change of documents.
  package init(_ edits: [Edit] = []) { self.edits = edits }

  /// Whether every document stays as it is.
  package var isEmpty: Bool { edits.allSatisfy { $0.before == $0.after } }

  /// The change that brings back what was before.
  package var undone: DocumentChange {
    DocumentChange(
      edits.reversed().map { Edit(path: $0.path, before: $0.after, after: $0.before) })
  }

  /// This change and another one after it.
  package func followed(by other: DocumentChange) -> DocumentChange {
    DocumentChange(edits + other.edits)
  }
}

extension DocumentChange {
  /// Carries the change out under the programme's lock.
  ///
  /// Every document must still be what the change starts from (keys in any order), else nothing is
  /// touched: somebody else has worked on it. Where a call fails, what was done already is put
  /// back. Whenever the power goes, each single document is the old one or the new one; of several,
  /// some may be old and some new.
  ///
  /// - Parameter progress: Is told the part that is done, from 0 to 1.
  package func apply(
    in folder: DataFolder, disk: Disk = .live, progress: (Double) -> Void = { _ in }
  ) throws(DocumentChangeError) {
    let lock = try Self.lock(folder)
    defer { withExtendedLifetime(lock) {} }
    try applyUnlocked(in: folder, disk: disk, progress: progress)
  }

  private static func lock(_ folder: DataFolder) throws(DocumentChangeError) -> FolderLock {
    do {
      return try folder.lockProgramme()
    } catch {
      throw error.isHeldByAnother ? .inUse : .disk(error)
    }
  }

  /// The same for somebody who has the lock.
  func applyUnlocked(
    in folder: DataFolder, disk: Disk, progress: (Double) -> Void = { _ in }
  ) throws(DocumentChangeError) {
    try check(in: folder, disk)
    let edits = edits.filter { $0.before != $0.after }
    var begun: [Edit] = []
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

  /// Whether every document is what the change starts from.
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

  /// A document by a plain way below the folder: what is hidden there is the program's own.
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

  /// A change of so many documents waits for the disk once instead of once for each.
  static let manyEdits = 40

  /// Writes the documents of a large change beside their places and waits once until all are on the
  /// disk; gives the paths of those that only need their names.
  private static func prepare(
    _ edits: [Edit], in folder: DataFolder, _ disk: Disk, _ progress: (Double) -> Void
  ) throws(DiskError) -> Set<String> {
    guard edits.count >= manyEdits else { return [] }
    var ready: Set<String> = []
    var folders: Set<String> = []
    for edit in edits {
      // What is edited twice is put in its place step by step.
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
    // The root as well: a folder made for the first document in it is a name there.
    let paths = Set(edits.map { Document.folder(of: folder.root + "/" + $0.path) } + [folder.root])
    for path in paths.sorted(by: >) { try disk.syncFolder(path) }
  }

  /// Puts the documents back, last to first, and gives the paths of those that refuse.
  private static func putBack(
    _ edits: [Edit], _ folder: DataFolder, _ disk: Disk
  ) -> [String] {
    var stuck: [String] = []
    for edit in edits.reversed() {
      let path = folder.root + "/" + edit.path
      do {
        // The call that failed may have done its work or not.
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
