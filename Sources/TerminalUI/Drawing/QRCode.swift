internal import CQrencode

/// A QR code (ISO/IEC 18004): a square of dark and light modules, without its quiet zone.
package nonisolated struct QRCode: Hashable, Sendable {
  /// The level of error correction: about 7, 15, 25 and 30 % of a code may be unreadable.
  package enum Correction: Int, CaseIterable, Sendable {
    case low, medium, quartile, high
  }

  /// The light modules that are needed on each side (ISO/IEC 18004, section 5.3.8).
  package static let quietZone = 4

  /// 1–40; a code has 4 × version + 17 modules on each side.
  package let version: Int
  package let correction: Correction
  /// The modules on each side.
  package let width: Int
  private let modules: [Bool]

  /// The smallest code that holds a text; nil if no code does.
  package init?(_ text: String, _ correction: Correction) {
    guard let input = QRinput_new2(0, QRecLevel(UInt32(correction.rawValue))) else { return nil }
    defer { QRinput_free(input) }
    let bytes = Array(text.utf8)
    // Without it bytes are Latin-1 by the standard, and readers guess.
    if bytes.contains(where: { $0 >= 0x80 }) { QRinput_appendECIheader(input, Self.utf8) }
    for segment in QRCodeSegment.all(of: bytes) {
      let part = Array(bytes[segment.bytes])
      let mode = segment.isAlphanumeric ? QR_MODE_AN : QR_MODE_8
      guard QRinput_append(input, mode, Int32(part.count), part) == 0 else { return nil }
    }
    guard let code = QRcode_encodeInput(input) else { return nil }
    defer { QRcode_free(code) }
    guard let data = code.pointee.data else { return nil }
    let width = Int(code.pointee.width)
    version = Int(code.pointee.version)
    self.width = width
    self.correction = correction
    modules = (0..<width * width).map { data[$0] & 1 == 1 }
  }

  /// The number of UTF-8 as an Extended Channel Interpretation.
  private static let utf8: UInt32 = 26

  /// The modules on each side, the quiet zone included.
  var widthWithQuietZone: Int { width + 2 * Self.quietZone }

  /// The largest version that has room on so many modules, the quiet zone included; below 1 if
  /// none has.
  static func version(within modules: Int) -> Int { (modules - 2 * quietZone - 17) / 4 }

  /// Whether a module is dark; there is none in the quiet zone, outside 0..<`width`.
  func isDark(_ column: Int, _ row: Int) -> Bool {
    let sides = 0..<width
    return sides.contains(column) && sides.contains(row) && modules[row * width + column]
  }
}
