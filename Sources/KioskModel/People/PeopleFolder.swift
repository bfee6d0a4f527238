internal import Foundation
internal import SafeText

/// The people whose names are stored, in the folder `people`, of which no copies are made.
package struct PeopleFolder: Sendable {
  private let folder: DataFolder
  private let disk: Disk

  /// The people of a data folder.
  package init(_ folder: DataFolder, disk: Disk = .live) {
    self.folder = folder
    self.disk = disk
  }

  /// Everybody who has not been erased, and the documents that could not be read. A document that a
  /// sync or a restore has brought back is left out before it is removed again.
  package func read() -> DocumentFolder<Person>.Reading {
    var reading = Person.documents(in: folder, disk: disk).read()
    let tombstones = Tombstones.known(folder, disk: disk)
    guard !tombstones.isEmpty else { return reading }
    reading.values = reading.values.filter { !tombstones.holds(.person, $0.value.id) }
    return reading
  }

  /// Everybody of whom anything is stored: also those of whom only a copy of their document is
  /// left, who are not shown.
  func stored() -> [Person] {
    let documents = Person.documents(in: folder, disk: disk)
    let strays = documents.conflicts().filter(\.isStray)
    return Array(documents.read().values.values)
      + strays.compactMap { try? Person(JSONReader($0.shown)) }
  }

  /// The person with an id.
  package func person(_ id: String) throws(PersonError) -> Person {
    guard Self.isID(id), !Tombstones.known(folder, disk: disk).holds(.person, id) else {
      throw .noSuchPerson(id)
    }
    do {
      return try Person.document(file: id + ".json", in: folder, disk: disk)
    } catch {
      throw error.isMissing ? .noSuchPerson(id) : .document(error)
    }
  }

  /// Stores a name with the person's consent, and returns the new person.
  package func add(name: String, consent: Person.Consent) throws(PersonError) -> Person {
    let name = CleanText.line(name, limit: Person.maxNameLength)
    guard !name.isEmpty else { throw .nameMissing }
    guard !PersonName.holdsIdentityNumber(name) else { throw .looksLikeIdentityNumber }
    let id = UUID.random().uuidString.lowercased()
    do {
      try disk.makeFolder(folder.path(.people))
      // The folder of the first name must not be lost either.
      try disk.syncFolder(folder.root)
      let document = Person.document(id: id, name: name, consent: consent)
      WrittenFiles(folder, disk: disk).willWrite([
        (DocumentKind.people.path(file: id + ".json"), JSONWriter.document(.object(document)))
      ])
      try Document.save(document, to: path(id), disk: disk)
    } catch {
      throw .disk(error)
    }
    // The id is new, so nothing else can be beside the file; to look costs a reading of everybody.
    do {
      return try Document.load(path(id), disk: disk)
    } catch {
      throw .document(error)
    }
  }

  /// The files with a person's document, which may have copies; the document's own file last.
  ///
  /// - Throws: `DiskError` if the folder is there and cannot be read.
  func files(of id: String) throws(DiskError) -> [String] {
    let path = DocumentKind.people.path(file: id + ".json")
    let isThere = try disk.holds(id + ".json", in: folder.path(.people))
    let files = DocumentFiles.at(path, in: folder, disk: disk).paths.filter { $0 != path }
    return files + (isThere ? [path] : [])
  }

  /// Whether a text is a possible id: only letters, digits and hyphens, so that it cannot lead to
  /// another folder.
  static func isID(_ text: String) -> Bool {
    1...64 ~= text.utf8.count
      && text.utf8.allSatisfy { $0.isDigit || $0 == 0x2D || (0x61...0x7A) ~= $0 }
  }

  private func path(_ id: String) -> String { folder.path(.people) + "/" + id + ".json" }
}
