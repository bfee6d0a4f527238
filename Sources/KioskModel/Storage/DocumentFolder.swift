/// A folder of JSON files, each holding one value.
package struct DocumentFolder<Value: Sendable>: Sendable {
  /// The documents of a folder, and the errors of those that could not be read.
  package struct Reading: Sendable {
    /// The documents by file name; for one that cannot be read, its last valid version.
    package var values: [String: Value] = [:]
    /// The errors of documents that could not be read, and of the folder itself.
    package var errors: [DocumentError] = []
    /// The names of files that cannot be read and are represented by their last valid version.
    package var served: Set<String> = []
    /// The names of further files with each document (`DocumentMerge`), which has the members of all
    /// of them.
    package var copies: [String: [String]] = [:]
    /// The names of copies of documents that are gone, by the name of the missing file. They are not
    /// among the values: a document that was removed would come back.
    package var strays: [String: [String]] = [:]
    /// Whether the folder itself could not be read.
    private(set) var isUnlisted = false

    /// A reading without documents.
    package init() {}

    /// This reading, completed with the values of `earlier` for files that now have an error: the
    /// last valid version is used until the file is corrected.
    package func keeping(_ earlier: Reading) -> Reading {
      var kept = self
      if isUnlisted {
        kept.values = earlier.values
        kept.served = Set(earlier.values.keys)
      }
      for error in errors {
        let name = Document.name(of: error.file)
        guard let value = earlier.values[name] else { continue }
        kept.values[name] = value
        kept.served.insert(name)
      }
      return kept
    }

    fileprivate mutating func failToList(_ error: DocumentError) {
      errors.append(error)
      isUnlisted = true
    }
  }

  package let path: String
  private let only: DocumentKind?
  private let kind: DocumentKind?
  private let copies: GoodCopies?
  private let disk: Disk
  private let make: @Sendable (JSONReader) throws(DocumentProblem) -> Value

  /// The documents in the folder at `path`, each built by `make`.
  ///
  /// - Parameters:
  ///   - kind: The kind of the documents. If it has one document, only that is meant; if kiosks share
  ///     it, files with the same document are one value (`DocumentGroup`).
  ///   - copies: The folder for the last valid version of each document; nil if none is used.
  package init(
    _ path: String, kind: DocumentKind? = nil, copies: String? = nil, disk: Disk = .live,
    _ make: @escaping @Sendable (JSONReader) throws(DocumentProblem) -> Value
  ) {
    self.path = path
    self.kind = kind
    only = kind.flatMap { $0.isFile ? $0 : nil }
    self.copies = copies.map { GoodCopies(folder: $0, disk: disk) }
    self.disk = disk
    self.make = make
  }

  /// Reads the documents and writes nothing; a missing folder counts as empty.
  package func read() -> Reading { readFiles().reading }

  /// The documents of which there are several versions, and those whose copies are all that is left.
  package func conflicts() -> [DocumentConflict] {
    guard let kind, kind.isShared else { return [] }
    let (reading, files) = readFiles()
    func versions(_ names: [String]) -> [DocumentVersion] {
      names.compactMap { files[$0]?.version.timed(in: path, disk) }
    }
    // A file that cannot be read has to be corrected first; the check names it.
    let groups =
      reading.copies.filter { files[$0.key] != nil }.map { ($0, [$0] + $1) }
      + reading.strays.map { ($0, $1) }
    return groups.map { main, names in (main, versions(names)) }
      .filter { main, versions in
        versions.count > 1 || versions.first.map { $0.name != main } ?? false
      }
      .map { main, versions in
        DocumentConflict(kind, main: main, versions: versions) { document in
          (try? make(JSONReader(document))) != nil
        }
      }.sorted { $0.path < $1.path }
  }

  /// A file that can be read.
  private struct File {
    var version: DocumentVersion
    var value: Value
  }

  private func readFiles() -> (reading: Reading, files: [String: File]) {
    var reading = Reading()
    var files: [String: File] = [:]
    do {
      let names = try names()
      for (name, read) in zip(names, names.parallelMap(from: Self.many, result)) {
        do {
          files[name] = try read.get()
        } catch {
          if let only, !only.isRequired, error.isMissing { continue }
          reading.errors.append(error)
          guard ConflictName(name) == nil, let value = copies?.value(of: name, make) else {
            continue
          }
          reading.values[name] = value
          reading.served.insert(name)
        }
      }
    } catch {
      reading.failToList(DocumentError(file: path, line: nil, reason: .disk(error)))
    }
    reading.values.merge(files.mapValues(\.value)) { _, new in new }
    join(&reading, files)
    return (reading, files)
  }

  /// Fewer files than this are read before another thread would have begun.
  private static var many: Int { 256 }

  private func result(_ name: String) -> Result<File, DocumentError> {
    do throws(DocumentError) { return .success(try file(name)) } catch { return .failure(error) }
  }

  private func file(_ name: String) throws(DocumentError) -> File {
    let whole = path + "/" + name
    return try Document.load(whole, disk: disk) { reader throws(DocumentProblem) in
      File(
        version: DocumentVersion(name: name, document: reader.object, fileTime: 0),
        value: try make(reader))
    }
  }

  /// Replaces the values of files with the same document by one.
  private func join(_ reading: inout Reading, _ files: [String: File]) {
    guard let kind, kind.isShared else { return }
    var ids = files.mapValues { only == nil ? $0.version.document.documentID : nil }
    for error in reading.errors { ids.updateValue(nil, forKey: Document.name(of: error.file)) }
    guard !DocumentGroup.isEachAlone(ids) else { return }
    for group in DocumentGroup.all(ids) where !group.copies.isEmpty {
      for name in group.copies { reading.values[name] = nil }
      guard group.hasMain else {
        reading.strays[group.main] = group.copies
        continue
      }
      reading.copies[group.main] = group.copies
      let versions = group.names.compactMap { files[$0]?.version.timed(in: path, disk) }
      guard !versions.isEmpty, files[group.main] != nil || reading.values[group.main] == nil else {
        continue
      }
      reading.values[group.main] = value(of: DocumentMerge(versions), files)
      if files[group.main] == nil { reading.served.insert(group.main) }
    }
  }

  /// The value of the merged document, or of the newest version if what is merged is not valid or
  /// the kind is not merged.
  private func value(of merge: DocumentMerge, _ files: [String: File]) -> Value? {
    if kind?.mergesMembers == true, let value = try? make(JSONReader(merge.merged)) { return value }
    return merge.versions.first.flatMap { files[$0.name]?.value }
  }

  /// Stores a copy of every document that is valid and differs from its present copy.
  ///
  /// This is slow when much has changed, so it is called after a reading has been shown.
  package func keepCopies() {
    guard let copies, let names = try? names() else { return }
    copies.keep(
      names.compactMap { name in
        guard ConflictName(name) == nil,
          let bytes = try? disk.read(path + "/" + name, upTo: Document.largest),
          (try? Document.parse(bytes, file: name, make)) != nil
        else { return nil }
        return (name, bytes)
      })
  }

  private func names() throws(DiskError) -> [String] {
    if let only {
      let name = Document.name(of: only.path)
      guard only.isShared else { return [name] }
      let copies = ((try? disk.list(path)) ?? []).filter { ConflictName($0)?.original == name }
      return [name] + copies
    }
    do {
      return try disk.list(path).filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }
    } catch {
      if error.isMissing { return [] }
      throw error
    }
  }
}
