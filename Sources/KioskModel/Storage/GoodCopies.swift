/// The last valid version of each document of one folder, kept in a hidden folder, so that a
/// mistake made in an editor removes nothing from the screen, even after a restart.
///
/// A copy's name ends with the checksum of its content, as in `walk.json.9f3a12bc`: the names alone
/// show which copies are current, and a damaged copy is never used.
struct GoodCopies: Sendable {
  /// The folder of the copies.
  let folder: String
  let disk: Disk

  /// The number by which copies of removed documents may exceed the documents before they are
  /// deleted. They are kept at first because many editors remove a file for a moment before they
  /// write the new one.
  static let maxGoneDocuments = 100

  /// The value that `make` builds from the last valid version of a document, or nil if there is
  /// none.
  func value<Value>(
    of name: String, _ make: (JSONReader) throws(DocumentProblem) -> Value
  ) -> Value? {
    for copy in copies() where copy.name == name {
      guard let bytes = try? disk.read(path(copy)), CRC32.checksum(bytes[...]) == copy.checksum
      else { continue }
      if let value = try? Document.parse(bytes, file: path(copy), make) { return value }
    }
    return nil
  }

  /// Stores valid documents, replacing their earlier copies.
  ///
  /// A copy that cannot be written, on a full or read-only disk, is tried again the next time; the
  /// documents themselves are not touched.
  func keep(_ documents: [(name: String, bytes: [UInt8])]) {
    let copies = copies()
    let byName = Dictionary(grouping: copies, by: \.name)
    var outdated: [Copy] = []
    var hasNew = false
    for (name, bytes) in documents {
      let current = Copy(name: name, checksum: CRC32.checksum(bytes[...]))
      let existing = byName[name] ?? []
      if !existing.contains(current) {
        if !hasNew { try? disk.makeFolder(folder) }
        hasNew = true
        guard (try? Document.replace(path(current), with: bytes, disk)) != nil else { continue }
      }
      outdated += existing.filter { $0 != current }
    }
    let names = Set(documents.map(\.name))
    let gone = copies.filter { !names.contains($0.name) }
    if gone.count > names.count + Self.maxGoneDocuments { outdated += gone }
    // The earlier copies are removed only when the new ones are safely on the disk.
    if hasNew, (try? disk.syncFolder(folder)) == nil { return }
    for copy in outdated { try? disk.remove(path(copy)) }
  }

  private struct Copy: Hashable {
    var name: String
    var checksum: UInt32
  }

  private func path(_ copy: Copy) -> String {
    folder + "/" + copy.name + "." + CRC32.text(copy.checksum)
  }

  private func copies() -> [Copy] {
    ((try? disk.list(folder)) ?? []).compactMap { file in
      guard let dot = file.lastIndex(of: "."),
        let checksum = CRC32.value(ofText: Array(file[dot...].utf8.dropFirst())[...])
      else { return nil }
      return Copy(name: String(file[..<dot]), checksum: checksum)
    }
  }
}
