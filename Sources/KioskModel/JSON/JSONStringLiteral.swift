/// Decoding of a quoted JSON string (RFC 8259, section 7).
enum JSONStringLiteral {
  /// The text of the string literal whose opening quotation mark is at `start`, and the index after
  /// its closing one.
  static func read(
    _ bytes: ArraySlice<UInt8>, at start: Int
  ) throws(JSONSyntaxError.Reason) -> (String, end: Int) {
    var index = start + 1
    let plain = index
    // Most strings have no escapes and are copied unchanged. Most are ASCII as well, which needs no
    // UTF-8 validation.
    var highest: UInt8 = 0
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == quote || byte == backslash || byte < 0x20 { break }
      highest |= byte
      index += 1
    }
    guard index < bytes.endIndex else { throw .unexpectedEnd }
    if bytes[index] == quote {
      let content = bytes[plain..<index]
      let isASCII = highest < 0x80
      return (isASCII ? String(decoding: content, as: UTF8.self) : try text(content), index + 1)
    }
    var unescaped = Array(bytes[plain..<index])
    while index < bytes.endIndex {
      switch bytes[index] {
      case quote: return (try text(unescaped[...]), index + 1)
      case backslash: unescaped += try escape(bytes, &index)
      case 0..<0x20: throw .badString
      case let byte:
        unescaped.append(byte)
        index += 1
      }
    }
    throw .unexpectedEnd
  }

  private static let quote = UInt8(ascii: "\"")
  private static let backslash = UInt8(ascii: "\\")

  private static func text(_ bytes: ArraySlice<UInt8>) throws(JSONSyntaxError.Reason) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .badString }
    return text
  }

  private static func escape(
    _ bytes: ArraySlice<UInt8>, _ index: inout Int
  ) throws(JSONSyntaxError.Reason) -> [UInt8] {
    guard index + 1 < bytes.endIndex else { throw .unexpectedEnd }
    let letter = bytes[index + 1]
    if letter == UInt8(ascii: "u") { return try unicodeEscape(bytes, &index) }
    index += 2
    switch letter {
    case quote, backslash, UInt8(ascii: "/"): return [letter]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    default: throw .badString
    }
  }

  /// The UTF-8 bytes of a `\uXXXX` escape, or of two that form a surrogate pair.
  private static func unicodeEscape(
    _ bytes: ArraySlice<UInt8>, _ index: inout Int
  ) throws(JSONSyntaxError.Reason) -> [UInt8] {
    let first = try codeUnit(bytes, &index)
    var units = [first]
    if UTF16.isLeadSurrogate(first) { units.append(try codeUnit(bytes, &index)) }
    guard let text = String(validating: units, as: UTF16.self) else { throw .badString }
    return Array(text.utf8)
  }

  private static func codeUnit(
    _ bytes: ArraySlice<UInt8>, _ index: inout Int
  ) throws(JSONSyntaxError.Reason) -> UInt16 {
    guard bytes[index...].starts(with: [backslash, UInt8(ascii: "u")]) else {
      throw index < bytes.endIndex ? .badString : .unexpectedEnd
    }
    guard index + 6 <= bytes.endIndex else { throw .unexpectedEnd }
    let digits = bytes[(index + 2)..<(index + 6)]
    guard digits.allSatisfy({ $0.isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")) ~= $0 | 0x20 }),
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw .badString }
    index += 6
    return unit
  }
}

extension JSONSyntaxError.Reason: Error {}
