/// The character encoding of a calendar file; the standard only allows UTF-8 (RFC 5545, section
/// 3.1.4).
package enum CalendarEncoding: String, Sendable, Equatable, CaseIterable {
  case utf8 = "UTF-8"
  case utf16 = "UTF-16"
  /// Windows-1252, which includes Latin-1 except for its control characters.
  case windows1252 = "Windows-1252"

  /// The bytes of a UTF-16 file converted to UTF-8, or those of any other file unchanged; a byte
  /// order mark is removed.
  static func bytes(of file: [UInt8]) -> (bytes: [UInt8], encoding: CalendarEncoding) {
    if file.starts(with: [0xEF, 0xBB, 0xBF]) { return (Array(file.dropFirst(3)), .utf8) }
    let isLittle =
      file.starts(with: [0xFF, 0xFE]) || (file.count > 1 && file[0] != 0 && file[1] == 0)
    let isBig = file.starts(with: [0xFE, 0xFF]) || (file.count > 1 && file[0] == 0 && file[1] != 0)
    guard isLittle || isBig else { return (file, .utf8) }
    let units = stride(from: 0, to: file.count - 1, by: 2).map { place in
      isLittle
        ? UInt16(file[place]) | UInt16(file[place + 1]) << 8
        : UInt16(file[place]) << 8 | UInt16(file[place + 1])
    }
    let text = String(
      decoding: units.first == 0xFEFF ? units.dropFirst() : units[...], as: UTF16.self)
    return (Array(text.utf8), .utf16)
  }

  /// The text of a line and its encoding: bytes that are not valid UTF-8 are decoded as
  /// Windows-1252.
  static func text(of line: [UInt8]) -> (text: String, encoding: CalendarEncoding) {
    if let text = String(validating: line, as: UTF8.self) { return (text, .utf8) }
    var text = String.UnicodeScalarView()
    for byte in line {
      let place = Int(byte) - 0x80
      let scalar = 0..<32 ~= place ? letters[place] : Unicode.Scalar(byte)
      text.append(scalar)
    }
    return (String(text), .windows1252)
  }

  /// The characters of Windows-1252 at 0x80–0x9F.
  private static let letters: [Unicode.Scalar] = [
    "€", "\u{FFFD}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{FFFD}", "Ž",
    "\u{FFFD}", "\u{FFFD}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{FFFD}",
    "ž", "Ÿ",
  ]
}
