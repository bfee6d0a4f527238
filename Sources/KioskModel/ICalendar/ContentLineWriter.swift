/// A writer of content lines (RFC 5545, section 3.1), which end with CRLF and are folded at 75
/// octets.
struct ContentLineWriter: Equatable {
  /// The longest line in octets, without CRLF.
  static let longest = 75

  /// The bytes written so far.
  private(set) var bytes: [UInt8] = []

  /// Writes a line whose value is already escaped.
  mutating func line(_ name: String, _ parameters: String = "", raw value: String) {
    let head = parameters.isEmpty ? name : name + ";" + parameters
    fold(Array((head + ":" + value).utf8)[...])
  }

  /// Writes a line whose value is a text, which is escaped.
  mutating func line(_ name: String, text: String) {
    line(name, raw: TextValue.escaped(text))
  }

  /// Writes complete lines that already end with CRLF.
  mutating func lines(_ text: String) { bytes += text.utf8 }

  /// Folds a line without splitting a UTF-8 sequence, since some programs decode before they
  /// unfold.
  private mutating func fold(_ line: ArraySlice<UInt8>) {
    var rest = line
    var room = Self.longest
    while rest.count > room {
      var end = rest.startIndex + room
      while UTF8.isContinuation(rest[end]) { end -= 1 }
      bytes += rest[..<end] + [0x0D, 0x0A, 0x20]
      rest = rest[end...]
      room = Self.longest - 1
    }
    bytes += rest + [0x0D, 0x0A]
  }
}
