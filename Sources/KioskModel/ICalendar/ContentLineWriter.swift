/// Writes content lines (RFC 5545, 3.1): CRLF at the end, folded at 75 octets.
struct ContentLineWriter: Equatable {
  /// The longest line in octets, without its CRLF.
  static let longest = 75

  /// What is written so far.
  private(set) var bytes: [UInt8] = []

  /// A line whose value is already escaped.
  mutating func line(_ name: String, _ parameters: String = "", raw value: String) {
    let head = parameters.isEmpty ? name : name + ";" + parameters
    fold(Array((head + ":" + value).utf8)[...])
  }

  /// A line whose value is a text.
  mutating func line(_ name: String, text: String) {
    line(name, raw: TextValue.escaped(text))
  }

  /// Lines that are finished, with CRLF after each.
  mutating func lines(_ text: String) { bytes += text.utf8 }

  /// A fold never splits a character, since some programs unfold after they have decoded.
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
