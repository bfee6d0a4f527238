/// A folder of JSON files, each of which is one thing.
package struct DocumentFolder<Value: Sendable>: Sendable {
  /// What the folder holds, and what in it could not be read.
  package struct Reading: Sendable {
    /// The documents by file name; for one that cannot be read, its last good version.
    package var values: [String: Value] = [:]
    /// What could not be read.
    package var errors: [DocumentError] = []
    /// The names of those that cannot be read and for which the last good version stands.
    package var served: Set<String> = []
    /// Whether the folder itself could not be read.
    private(set) var isUnlisted = false

    /// A reading of nothing.
    package init() {}

    /// This reading, with the values that `earlier` had for the files that now have an error:
    /// the last good version serves until the file is mended.
    package func keeping(_ earlier: Reading) -> Reading {
      var kept = self
      if isUnlisted {
        kept.values = earlier.values
        kept.served = Set(earlier.values.keys)
      }
      for error in errors {
        let name = String(error.file.split(separator: "/").last ?? "")
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

  /// The folder's path.
  package let path: String
  private let only: DocumentKind?
  private let copies: GoodCopies?
  private let disk: Disk
  private let make: @Sendable (JSONReader) throws(DocumentProblem) -> Value

  /// The documents at `path`, each read by `make`.
  ///
  /// - Parameters:
  ///   - only: The kind whose one document is meant; nil where all are.
  ///   - copies: The last good version of each document; nil where none is to be served.
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

  /// Reads the documents and writes nothing; a folder that is missing is empty.
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

  /// Keeps a copy of every document that reads well and differs from the copy there is.
  ///
  /// It takes its time where much has changed, so it is done after a reading has reached the
  /// screen.
  package func keepCopies() {
    guard let copies, let names = try? names() else { return }
    copies.keep(
      names.compactMap { name in
        guard let bytes = try? disk.read(path + "/" + name),
          (try? Document.parse(bytes, file: name, make)) != nil
        else { return nil }
        return (name, bytes)
      })
  }

  private func names() throws(DiskError) -> [String] {
    if let only { return [only.path] }
    do {
      return try disk.list(path).filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }
    } catch {
      if error.isMissing { return [] }
      throw error
    }
  }
}
