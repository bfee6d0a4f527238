/// The reason why a document could not be read: file, line and cause.
package struct DocumentError: Error, Sendable, Equatable {
  package enum Reason: Sendable, Equatable {
    case disk(DiskError)
    case syntax(JSONSyntaxError.Reason)
    case content(DocumentProblem)
  }

  package var file: String
  /// The line, from 1; nil if the whole file could not be read.
  package var line: Int?
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
