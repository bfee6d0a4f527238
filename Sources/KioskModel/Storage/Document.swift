/// Loading and atomic saving of JSON files.
package enum Document {
  /// The size in bytes above which a document is not read: many thousand times that of any which
  /// people write.
  package static let largest = 5_000_000

  /// The value that `make` builds from the JSON in a file.
  ///
  /// - Throws: `DocumentError` with the line in the file.
  package static func load<Value>(
    _ path: String, disk: Disk = .live,
    _ make: (JSONReader) throws(DocumentProblem) -> Value
  ) throws(DocumentError) -> Value {
    let bytes: [UInt8]
    do {
      bytes = try disk.read(path, upTo: largest)
    } catch {
      throw DocumentError(file: path, line: nil, reason: .disk(error))
    }
    return try parse(bytes, file: path, make)
  }

  /// The value that `make` builds from JSON text.
  ///
  /// - Throws: `DocumentError` with the line in the text.
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

  /// Replaces a file with JSON atomically: a reader, or a power cut at any moment, finds either the
  /// old document or the new one.
  package static func save(
    _ object: JSONObject, to path: String, disk: Disk = .live
  ) throws(DiskError) {
    try save([(object, path)], disk: disk)
  }

  /// Replaces a file with bytes atomically, and syncs its folder.
  package static func save(
    bytes: [UInt8], to path: String, disk: Disk = .live
  ) throws(DiskError) {
    try replace(path, with: bytes, disk)
    try disk.syncFolder(folder(of: path))
  }

  /// Saves several documents, each atomically; their folders are synced once at the end.
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

  /// Replaces a file with bytes atomically, without syncing its folder.
  package static func replace(_ path: String, with bytes: [UInt8], _ disk: Disk) throws(DiskError) {
    try replace(path, disk) { write throws(DiskError) in try write(bytes) }
  }

  /// Replaces a file atomically with the pieces that `body` writes by the function that it is given,
  /// without syncing the file's folder.
  ///
  /// - Parameter modified: The time of change that the file is to have, in nanoseconds since 1970; nil
  ///   for that of the writing.
  static func replace(
    _ path: String, _ disk: Disk, modified: Int? = nil,
    _ body: ((([UInt8]) throws(DiskError) -> Void)) throws(DiskError) -> Void
  ) throws(DiskError) {
    let temporary = temporary(path)
    // A temporary file left by a program that was killed is not a document.
    try? disk.remove(temporary)
    do throws(DiskError) {
      try write(toNew: temporary, disk, modified: modified, body)
      try disk.rename(temporary, path)
    } catch {
      try? disk.remove(temporary)
      throw error
    }
  }

  /// The temporary path where a document is written before it is renamed.
  static func temporary(_ path: String) -> String { path + ".tmp" }

  /// Writes bytes to the temporary path of a file without a sync.
  static func writeBeside(_ path: String, _ bytes: [UInt8], _ disk: Disk) throws(DiskError) {
    let temporary = temporary(path)
    try? disk.remove(temporary)
    try write(toNew: temporary, disk, isSynced: false) { write throws(DiskError) in
      try write(bytes)
    }
  }

  private static func write(
    toNew path: String, _ disk: Disk, isSynced: Bool = true, modified: Int? = nil,
    _ body: ((([UInt8]) throws(DiskError) -> Void)) throws(DiskError) -> Void
  ) throws(DiskError) {
    let descriptor = try disk.open(path, .create)
    defer { disk.close(descriptor) }
    try body { bytes throws(DiskError) in try disk.writeAll(descriptor, bytes, path) }
    if let modified { try disk.setModified(path, modified) }
    if isSynced { try disk.sync(descriptor, path) }
  }

  /// The path of the folder that contains a file or folder.
  package static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }

  /// The name of a file or folder without the folders above it.
  static func name(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[$0...].dropFirst()) } ?? path
  }
}
