/// The checksum of Ethernet, gzip and PNG (ISO 3309, polynomial 0xEDB88320 reversed).
///
/// Every change of up to 32 bits in a row, and so every single bit, changes it.
enum CRC32 {
  private static let table: [UInt32] = (0..<256).map { (byte: UInt32) in
    (0..<8).reduce(byte) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
  }

  /// The checksum of some bytes.
  static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    // Reading a year of journals is mostly this loop: without the pointers every byte would pay
    // for looking the table up and for two bounds checks.
    table.withUnsafeBufferPointer { table in
      bytes.withUnsafeBufferPointer { bytes in
        var value: UInt32 = ~0
        for byte in bytes {
          value = table[Int(UInt8(truncatingIfNeeded: value) ^ byte)] ^ (value >> 8)
        }
        return ~value
      }
    }
  }

  /// The checksum of some bytes as eight hexadecimal digits, as it stands in a journal.
  static func text(_ bytes: ArraySlice<UInt8>) -> String { text(checksum(bytes)) }

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
