/// How the letters of a calendar file are written; the RFC knows UTF-8 only (RFC 5545, 3.1.4).
package enum CalendarEncoding: String, Sendable, Equatable, CaseIterable {
  case utf8 = "UTF-8"
  case utf16 = "UTF-16"
  /// Windows-1252, and Latin-1 with it, which differs in control characters only.
  case windows1252 = "Windows-1252"

  /// The bytes of a file in UTF-8 where it is UTF-16; any other file as it is. Without a byte order
  /// mark either way.
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

  /// The text of a line, and how it is written: what is no UTF-8 is Windows-1252.
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

  /// What Windows-1252 has at 0x80–0x9F.
  private static let letters: [Unicode.Scalar] = [
    "€", "\u{FFFD}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{FFFD}", "Ž",
    "\u{FFFD}", "\u{FFFD}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{FFFD}",
    "ž", "Ÿ",
  ]
}
