/// Why a document could not be read: which file, which line, what is wrong.
public struct DocumentError: Error, Sendable, Equatable {
  /// What is wrong with the file.
  public enum Reason: Sendable, Equatable {
    case disk(DiskError)
    case syntax(JSONSyntaxError.Reason)
    case content(DocumentProblem)
  }

  /// The file's path.
  public var file: String
  /// The line, from 1; nil where the file could not be read at all.
  public var line: Int?
  /// What is wrong.
  public var reason: Reason

  /// An error in a file.
  public init(file: String, line: Int?, reason: Reason) {
    self.file = file
    self.line = line
    self.reason = reason
  }

  /// Whether there is no such file.
  public var isMissing: Bool {
    guard case .disk(let error) = reason else { return false }
    return error.isMissing
  }
}
