/// The last good version of each document of one folder, kept in a hidden folder so that a mistake
/// made in an editor takes nothing off the screen, not even when the kiosk is started again.
///
/// A copy carries the checksum of its content in its name, as in `walk.json.9f3a12bc`: the names
/// alone tell which copies are of the documents as they are now, and a copy that was damaged is
/// never served.
struct GoodCopies: Sendable {
  /// The folder of the copies.
  let folder: String
  let disk: Disk

  /// Copies of documents that are gone stay until there are so many more than documents: many an
  /// editor takes a document away for a moment before it writes the new one.
  static let mostOfGoneDocuments = 100

  /// What `make` makes of the last good version of a document, or nil where there is none.
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

  /// Keeps documents that read well in the place of their earlier copies.
  ///
  /// What cannot be written, on a full disk or one that is read-only, is left for the next time:
  /// the documents themselves are not touched.
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
    if gone.count > names.count + Self.mostOfGoneDocuments { outdated += gone }
    // The earlier copies go only when the new ones are on the disk for certain.
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
