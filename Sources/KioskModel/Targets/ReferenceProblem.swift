/// The reason why a line of reference values could not be read.
package struct ReferenceProblem: Error, Sendable, Hashable {
  package enum Reason: Error, Sendable, Hashable {
    /// The file is not UTF-8 or is too large.
    case notText
    /// A required column is missing.
    case noColumn(String)
    case tooFewFields
    /// There are more fields than headings, for example because the decimal comma is also the
    /// separator.
    case tooManyFields(Int, headings: Int)
    case badYear(String)
    case badValue(String)
    case badBand(String)
    case unclosedQuote
  }

  package var file: String
  /// The line, from 1.
  package var line: Int
  package var reason: Reason
}
