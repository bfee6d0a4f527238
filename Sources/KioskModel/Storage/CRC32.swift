internal import CZlib

/// The checksum of Ethernet, gzip and PNG (ISO 3309, polynomial 0xEDB88320 reversed).
///
/// Every change of up to 32 bits in a row, and so every single bit, changes it.
package enum CRC32 {
  /// The checksum of some bytes.
  static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.withUnsafeBufferPointer { bytes in
      UInt32(truncatingIfNeeded: crc32_z(0, bytes.baseAddress, bytes.count))
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
