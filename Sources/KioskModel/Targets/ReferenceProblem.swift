/// Why a line of reference values could not be read.
package struct ReferenceProblem: Error, Sendable, Hashable {
  /// What is wrong.
  package enum Reason: Error, Sendable, Hashable {
    /// The file is no UTF-8, or far too large.
    case notText
    /// A column that has to be there is not.
    case noColumn(String)
    case tooFewFields
    /// There are more fields than headings, as where a decimal comma also separates.
    case tooManyFields(Int, headings: Int)
    case badYear(String)
    case badValue(String)
    case badBand(String)
    case unclosedQuote
  }

  /// The file's path.
  package var file: String
  /// The line, from 1.
  package var line: Int
  /// What is wrong.
  package var reason: Reason
}
