/// Why a text is not JSON, and where.
package struct JSONSyntaxError: Error, Sendable, Equatable {
  /// What is wrong at the place.
  package enum Reason: Sendable, Equatable {
    case unexpectedEnd
    case unexpected(byte: UInt8)
    case badNumber
    case badString
    case duplicateKey(String)
    case tooDeep
    case trailingText
  }

  /// What is wrong.
  package var reason: Reason
  /// The line of the text, from 1.
  package var line: Int
}
