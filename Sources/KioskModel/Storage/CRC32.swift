/// The checksum of Ethernet, gzip and PNG (ISO 3309, polynomial 0xEDB88320 reversed).
///
/// Every change of up to 32 bits in a row, and so every single bit, changes it.
package enum CRC32 {
  /// What a byte does to the checksum, and what it does seven, six … bytes later: eight tables in
  /// a row, so that eight bytes can be taken at a time.
  private static let tables: [UInt32] = {
    var tables = (0..<256).map { (byte: UInt32) in
      (0..<8).reduce(byte) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
    }
    for place in 256..<2048 {
      let before = tables[place - 256]
      tables.append(tables[Int(before & 0xFF)] ^ (before >> 8))
    }
    return tables
  }()

  /// The checksum of some bytes.
  static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    // Reading ten years of journals is half this loop: the pointers spare every byte the looking up
    // of the table and two bounds checks.
    tables.withUnsafeBufferPointer { tables in
      bytes.withUnsafeBytes { bytes in
        var value: UInt32 = ~0
        var index = 0
        while index + 8 <= bytes.count {
          let next = UInt64(
            littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
          let mixed = next ^ UInt64(value)
          value = 0
          for place in 0..<8 {
            value ^= tables[(7 - place) << 8 | Int(mixed >> (8 * place) & 0xFF)]
          }
          index += 8
        }
        for byte in bytes[index...] {
          value = tables[Int(UInt8(truncatingIfNeeded: value) ^ byte)] ^ (value >> 8)
        }
        return ~value
      }
    }
  }

  /// The checksum of some bytes as eight hexadecimal digits, as it stands in a journal.
  package static func text(_ bytes: ArraySlice<UInt8>) -> String { text(checksum(bytes)) }

  /// A checksum as eight hexadecimal digits.
  static func text(_ checksum: UInt32) -> String {
    let digits = String(checksum, radix: 16)
    return String(repeating: "0", count: 8 - digits.utf8.count) + digits
  }

  /// The checksum that eight lower-case hexadecimal digits stand for, or nil for anything else.
  static func value(ofText digits: ArraySlice<UInt8>) -> UInt32? {
    guard digits.count == 8 else { return nil }
    var value: UInt32 = 0
    for digit in digits {
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(digit - 0x30)
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt32(digit - 0x57)
      default: return nil
      }
    }
    return value
  }
}
