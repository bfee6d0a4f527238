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
  private let copies: GoodCopies?
  private let disk: Disk
  private let make: @Sendable (JSONReader) throws(DocumentProblem) -> Value

  /// The documents in the folder at `path`, each built by `make`.
  ///
  /// - Parameters:
  ///   - only: The kind whose one document is meant; nil for all documents of the folder.
  ///   - copies: The folder for the last valid version of each document; nil if none is used.
  package init(
    _ path: String, only: DocumentKind? = nil, copies: String? = nil, disk: Disk = .live,
    _ make: @escaping @Sendable (JSONReader) throws(DocumentProblem) -> Value
  ) {
    self.path = path
    self.only = only
    self.copies = copies.map { GoodCopies(folder: $0, disk: disk) }
    self.disk = disk
    self.make = make
  }

  /// Reads the documents and writes nothing; a missing folder counts as empty.
  package func read() -> Reading {
    var reading = Reading()
    do {
      for name in try names() {
        do {
          reading.values[name] = try Document.load(path + "/" + name, disk: disk, make)
        } catch {
          if let only, !only.isRequired, error.isMissing { continue }
          reading.errors.append(error)
          guard let value = copies?.value(of: name, make) else { continue }
          reading.values[name] = value
          reading.served.insert(name)
        }
      }
    } catch {
      reading.failToList(DocumentError(file: path, line: nil, reason: .disk(error)))
    }
    return reading
  }

  /// Stores a copy of every document that is valid and differs from its present copy.
  ///
  /// This is slow when much has changed, so it is called after a reading has been shown.
  package func keepCopies() {
    guard let copies, let names = try? names() else { return }
    copies.keep(
      names.compactMap { name in
        guard let bytes = try? disk.read(path + "/" + name, upTo: Document.largest),
          (try? Document.parse(bytes, file: name, make)) != nil
        else { return nil }
        return (name, bytes)
      })
  }

  private func names() throws(DiskError) -> [String] {
    if let only { return [Document.name(of: only.path)] }
    do {
      return try disk.list(path).filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }
    } catch {
      if error.isMissing { return [] }
      throw error
    }
  }
}
