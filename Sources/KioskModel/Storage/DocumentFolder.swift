/// A folder of JSON files, each of which is one thing.
public struct DocumentFolder<Value: Sendable>: Sendable {
  /// What the folder holds, and what in it could not be read.
  public struct Reading: Sendable {
    /// The readable documents by file name.
    public var values: [String: Value] = [:]
    /// The others.
    public var errors: [DocumentError] = []

    /// A reading of nothing.
    public init() {}

    /// This reading, with the values that `earlier` had for the files that now have an error:
    /// the last good version serves until the file is mended.
    public func keeping(_ earlier: Reading) -> Reading {
      var kept = self
      for error in errors {
        let name = String(error.file.split(separator: "/").last ?? "")
        kept.values[name] = earlier.values[name]
      }
      return kept
    }
  }

  /// The folder's path.
  public let path: String
  private let disk: Disk
  private let make: @Sendable (JSONReader) throws(DocumentProblem) -> Value

  /// The documents at `path`, each read by `make`.
  public init(
    _ path: String, disk: Disk = .live,
    _ make: @escaping @Sendable (JSONReader) throws(DocumentProblem) -> Value
  ) {
    self.path = path
    self.disk = disk
    self.make = make
  }

  /// Reads every `.json` file in the folder; a folder that is missing is empty.
  public func read() -> Reading {
    var reading = Reading()
    let names: [String]
    do {
      names = try disk.list(path)
    } catch {
      if !error.isMissing {
        reading.errors.append(DocumentError(file: path, line: nil, reason: .disk(error)))
      }
      return reading
    }
    for name in names where name.hasSuffix(".json") && !name.hasPrefix(".") {
      do {
        reading.values[name] = try Document.load(path + "/" + name, disk: disk, make)
      } catch {
        reading.errors.append(error)
      }
    }
    return reading
  }
}
