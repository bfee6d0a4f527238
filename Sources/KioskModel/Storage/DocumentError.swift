/// Why a document could not be read: which file, which line, what is wrong.
package struct DocumentError: Error, Sendable, Equatable {
  /// What is wrong with the file.
  package enum Reason: Sendable, Equatable {
    case disk(DiskError)
    case syntax(JSONSyntaxError.Reason)
    case content(DocumentProblem)
  }

  /// The file's path.
  package var file: String
  /// The line, from 1; nil where the file could not be read at all.
  package var line: Int?
  /// What is wrong.
  package var reason: Reason

  /// An error in a file.
  package init(file: String, line: Int?, reason: Reason) {
    self.file = file
    self.line = line
    self.reason = reason
  }

  /// Whether there is no such file.
  package var isMissing: Bool {
    guard case .disk(let error) = reason else { return false }
    return error.isMissing
  }
}
