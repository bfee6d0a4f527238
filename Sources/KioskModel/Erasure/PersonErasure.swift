/// Erasure of a person: their name is only in their own document, their id only in that and in
/// attendance entries. The entries are kept without the id, so that no count changes.
package struct PersonErasure: Sendable {
  private let folder: DataFolder
  private let device: Device
  private let disk: Disk

  /// The erasure of people in a data folder, on the machine that is a device.
  package init(_ folder: DataFolder, device: Device, disk: Disk = .live) {
    self.folder = folder
    self.device = device
    self.disk = disk
  }

  /// Erases a person, and returns the number of entries that were changed, the files that were
  /// skipped and the devices that follow.
  ///
  /// What is to be erased is recorded first (`Tombstone`), so that an interrupted erasure is
  /// completed by the next upkeep, and every other device of the place erases what it has.
  ///
  /// - Throws: `PersonError.noSuchPerson` if nothing is stored under the id, and never was erased.
  @discardableResult
  package func erase(_ id: String, on today: LocalDate) throws(PersonError) -> Erased {
    guard PeopleFolder.isID(id) else { throw .noSuchPerson(id) }
    do {
      guard try isKnown(id) else { throw PersonError.noSuchPerson(id) }
      return try eraseAll([id], on: today)
    } catch let error as PersonError {
      throw error
    } catch let error as DiskError {
      throw .disk(error)
    } catch {
      throw .noSuchPerson(id)
    }
  }

  /// Erases several people.
  func eraseAll(_ ids: [String], on today: LocalDate) throws(DiskError) -> Erased {
    try Erasing(folder: folder, device: device, disk: disk).erase(.person, ids, on: today)
  }

  private func isKnown(_ id: String) throws(DiskError) -> Bool {
    if try !PeopleFolder(folder, disk: disk).files(of: id).isEmpty { return true }
    if try Tombstones(folder, disk: disk).holds(.person, id) { return true }
    let journal = Journal(root: folder.root, disk: disk)
    var skipped = IncompleteErasure()
    let parts = try journal.listing().parts.filter { $0.stream == .attendance }.map(\.path)
    for path in try parts + journal.incompleteFiles() {
      let isFound = try skipped.reach { () throws(DiskError) in
        var isFound = false
        try JournalPieces.read(folder.root + "/" + path, disk) { piece in
          isFound = piece.bytes.contains(text: id)
          return !isFound
        }
        return isFound
      }
      if isFound == true { return true }
    }
    return false
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
