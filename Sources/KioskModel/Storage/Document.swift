/// A JSON file that is replaced as a whole.
package enum Document {
  /// A value made of the JSON in a file.
  ///
  /// - Throws: `DocumentError` with the line of the file.
  package static func load<Value>(
    _ path: String, disk: Disk = .live,
    _ make: (JSONReader) throws(DocumentProblem) -> Value
  ) throws(DocumentError) -> Value {
    let bytes: [UInt8]
    do {
      bytes = try disk.read(path)
    } catch {
      throw DocumentError(file: path, line: nil, reason: .disk(error))
    }
    return try parse(bytes, file: path, make)
  }

  /// A value made of JSON text.
  ///
  /// - Throws: `DocumentError` with the line of the text.
  package static func parse<Value>(
    _ bytes: [UInt8], file: String, _ make: (JSONReader) throws(DocumentProblem) -> Value
  ) throws(DocumentError) -> Value {
    let json: JSONValue
    do {
      json = try JSONParser.parse(bytes)
    } catch {
      throw DocumentError(file: file, line: error.line, reason: .syntax(error.reason))
    }
    do {
      return try make(try JSONReader(document: json))
    } catch {
      let line = JSONParser.line(of: error.path, in: bytes)
      throw DocumentError(file: file, line: line, reason: .content(error))
    }
  }

  /// Puts JSON in the place of a file in one step: whoever reads it, and whenever the power goes,
  /// finds the old document or the new one.
  package static func save(
    _ object: JSONObject, to path: String, disk: Disk = .live
  ) throws(DiskError) {
    try save([(object, path)], disk: disk)
  }

  /// Puts bytes in the place of a file in one step.
  package static func save(
    bytes: [UInt8], to path: String, disk: Disk = .live
  ) throws(DiskError) {
    try replace(path, with: bytes, disk)
    try disk.syncFolder(folder(of: path))
  }

  /// Saves several documents of one folder; its names are synced once at the end.
  package static func save(
    _ documents: [(object: JSONObject, path: String)], disk: Disk = .live
  ) throws(DiskError) {
    for (object, path) in documents {
      try replace(path, with: JSONWriter.document(.object(object)), disk)
    }
    for folder in Set(documents.map { folder(of: $0.path) }).sorted() {
      try disk.syncFolder(folder)
    }
  }

  /// Puts bytes in the place of a file in one step; its folder's names are not synced.
  package static func replace(_ path: String, with bytes: [UInt8], _ disk: Disk) throws(DiskError) {
    let temporary = temporary(path)
    // What a killed program left behind is no document.
    try? disk.remove(temporary)
    do throws(DiskError) {
      try write(bytes, toNew: temporary, disk)
      try disk.rename(temporary, path)
    } catch {
      try? disk.remove(temporary)
      throw error
    }
  }

  /// Where a document is written before it takes its place.
  static func temporary(_ path: String) -> String { path + ".tmp" }

  /// Writes bytes beside a file, without waiting for the disk.
  static func writeBeside(_ path: String, _ bytes: [UInt8], _ disk: Disk) throws(DiskError) {
    let temporary = temporary(path)
    try? disk.remove(temporary)
    try write(bytes, toNew: temporary, disk, isSynced: false)
  }

  private static func write(
    _ bytes: [UInt8], toNew path: String, _ disk: Disk, isSynced: Bool = true
  ) throws(DiskError) {
    let descriptor = try disk.open(path, .create)
    defer { disk.close(descriptor) }
    try disk.writeAll(descriptor, bytes, path)
    if isSynced { try disk.sync(descriptor, path) }
  }

  /// The folder in which a file or a folder stands.
  package static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }
}
