internal import CZlib

/// CRC-32 as used by Ethernet, gzip and PNG (ISO 3309, reversed polynomial 0xEDB88320).
///
/// It detects every error burst of up to 32 bits, and so every single-bit error.
package enum CRC32 {
  static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.withUnsafeBufferPointer { bytes in
      UInt32(truncatingIfNeeded: crc32_z(0, bytes.baseAddress, bytes.count))
    }
  }

  /// The checksum of `bytes` as eight lower-case hexadecimal digits, the form used in journals.
  package static func text(_ bytes: ArraySlice<UInt8>) -> String { text(checksum(bytes)) }

  /// A checksum as eight lower-case hexadecimal digits.
  static func text(_ checksum: UInt32) -> String {
    let digits = String(checksum, radix: 16)
    return String(repeating: "0", count: 8 - digits.utf8.count) + digits
  }

  /// The checksum written as eight lower-case hexadecimal digits, or nil for any other text.
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
