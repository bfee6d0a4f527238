/// Takes away every trace of a person: their name stands in their own document alone, their id in
/// that and in attendance events. The events stay, as those of nobody, so that no count changes.
package struct PersonErasure: Sendable {
  private let folder: DataFolder
  private let disk: Disk

  /// Erasing in a data folder.
  package init(_ folder: DataFolder, disk: Disk = .live) {
    self.folder = folder
    self.disk = disk
  }

  /// Erases a person and gives how many events they were in, and the files that were left out.
  ///
  /// The journals come first and the document last: an erasure that was interrupted is finished by
  /// doing it again. What another kiosk has still open in a shared folder it rewrites itself, when
  /// it finds the document gone (`Upkeep`), and so is a file that could not be read just now.
  ///
  /// - Throws: `PersonError.noSuchPerson` where nothing is held on the id.
  @discardableResult
  package func erase(_ id: String) throws(PersonError) -> Erased {
    guard PeopleFolder.isID(id) else { throw .noSuchPerson(id) }
    let people = PeopleFolder(folder, disk: disk)
    let isKnown = disk.holds(id + ".json", in: folder.path(.people))
    do {
      var erased = Erased()
      try cutLinks(id, &erased)
      try hideAside(id, &erased.incomplete)
      // What a save that was interrupted has left behind.
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
    for part in try Journal(root: folder.root, disk: disk).allParts() {
      let events = try erased.incomplete.reach { () throws(DiskError) in
        try rewriter.rewrite(part, hiding: [id]) { record in
          record.content["person"] == .string(id) ? record.content.withoutPerson : nil
        }
      }
      erased.events += events ?? 0
    }
  }

  /// Torn tails that were set aside, and what the program had to say.
  private func hideAside(_ id: String, _ incomplete: inout IncompleteErasure) throws(DiskError) {
    let rewriter = JournalRewriter(root: folder.root, disk: disk)
    let torn = try Journal(root: folder.root, disk: disk).tornFiles()
    let logs = (try? disk.list(folder.log)) ?? []
    for file in torn.map({ folder.root + "/" + $0 }) + logs.map({ folder.log + "/" + $0 }) {
      _ = try incomplete.reach { () throws(DiskError) in try rewriter.hide([id], inFile: file) }
    }
  }
}

extension JSONObject {
  /// The content of an event that is nobody's.
  var withoutPerson: JSONObject {
    var content = self
    content["person"] = nil
    return content
  }
}

extension Disk {
  /// Whether a folder holds a name; one that cannot be listed holds none.
  func holds(_ name: String, in folder: String) -> Bool {
    ((try? list(folder)) ?? []).contains(name)
  }
}
