/// Erasure of a person: their name is only in their own document, their id only in that and in
/// attendance entries. The entries are kept without the id, so that no count changes.
package struct PersonErasure: Sendable {
  private let folder: DataFolder
  private let disk: Disk

  /// The erasure of people in a data folder.
  package init(_ folder: DataFolder, disk: Disk = .live) {
    self.folder = folder
    self.disk = disk
  }

  /// Erases a person and returns the number of entries that were changed and the files that were
  /// skipped.
  ///
  /// The journals are changed first and the document is removed last, so that an interrupted
  /// erasure is completed by repeating it. A journal that another kiosk has open in a shared folder
  /// is rewritten by that kiosk when it finds the document gone (`Upkeep`), as is a file that could
  /// not be read now.
  ///
  /// - Throws: `PersonError.noSuchPerson` if nothing is stored under the id.
  @discardableResult
  package func erase(_ id: String) throws(PersonError) -> Erased {
    guard PeopleFolder.isID(id) else { throw .noSuchPerson(id) }
    let people = PeopleFolder(folder, disk: disk)
    do {
      let isKnown = try !people.files(of: id).isEmpty
      var erased = Erased()
      try cutLinks(id, &erased)
      try hideAside(id, &erased.incomplete)
      // A temporary file left by an interrupted save.
      try? disk.remove(folder.path(.people) + "/" + id + ".json.tmp")
      guard isKnown || erased.events > 0 else { throw PersonError.noSuchPerson(id) }
      try people.remove(id)
      return erased
    } catch let error as PersonError {
      throw error
    } catch let error as DiskError {
      throw .disk(error)
    } catch {
      throw .noSuchPerson(id)
    }
  }

  private func cutLinks(_ id: String, _ erased: inout Erased) throws(DiskError) {
    let rewriter = JournalRewriter(root: folder.root, disk: disk)
    let listing = try Journal(root: folder.root, disk: disk).listing()
    erased.incomplete.add(listing.unreadable)
    for part in listing.parts {
      let events = try erased.incomplete.reach { () throws(DiskError) in
        try rewriter.rewrite(part, hiding: [id]) { record in
          record.content["person"] == .string(id) ? record.content.withoutPerson : nil
        }
      }
      erased.events += events ?? 0
    }
  }

  /// Overwrites the id in incomplete lines cut from journals and in the program's log.
  private func hideAside(_ id: String, _ incomplete: inout IncompleteErasure) throws(DiskError) {
    let rewriter = JournalRewriter(root: folder.root, disk: disk)
    var unreadable: [DiskError] = []
    let cutOff = try Journal(root: folder.root, disk: disk).incompleteFiles(&unreadable)
    incomplete.add(unreadable)
    let logs =
      try incomplete.reach { () throws(DiskError) -> [String] in
        do throws(DiskError) {
          return try disk.list(folder.log)
        } catch {
          if error.isMissing { return [] }
          throw error
        }
      } ?? []
    let files = cutOff.map { folder.root + "/" + $0 }
    for file in files + logs.map({ folder.log + "/" + $0 }) {
      _ = try incomplete.reach { () throws(DiskError) in try rewriter.hide([id], inFile: file) }
    }
  }
}

extension JSONObject {
  /// The content of an entry without the person's id.
  var withoutPerson: JSONObject {
    var content = self
    content["person"] = nil
    return content
  }
}

extension Disk {
  /// Whether a folder contains a name; false if there is no such folder.
  func holds(_ name: String, in folder: String) throws(DiskError) -> Bool {
    do throws(DiskError) {
      return try list(folder).contains(name)
    } catch {
      if error.isMissing { return false }
      throw error
    }
  }
}
