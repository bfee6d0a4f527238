/// The reason why a text is not valid JSON, and the line.
package struct JSONSyntaxError: Error, Sendable, Equatable {
  package enum Reason: Sendable, Equatable {
    case unexpectedEnd
    case unexpected(byte: UInt8)
    case badNumber
    case badString
    case duplicateKey(String)
    case tooDeep
    case trailingText
  }

  package var reason: Reason
  /// The line, from 1.
  package var line: Int
}
