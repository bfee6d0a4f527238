package import Foundation

extension UUID {
  /// A random UUID (RFC 9562, version 4) for a journal entry.
  ///
  /// On Linux `UUID()` reads a device file and returns the same zeros each time when the process
  /// has no file descriptor left, so that two entries would count as one. The generator used here
  /// needs no descriptor.
  package static func random() -> UUID {
    var random = SystemRandomNumberGenerator()
    return UUID(version4From: random.next(), random.next())
  }

  /// The version 4 UUID with 122 of these 128 random bits.
  init(version4From high: UInt64, _ low: UInt64) {
    let high = high & 0xFFFF_FFFF_FFFF_0FFF | 0x4000
    let low = low & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
    func byte(_ word: UInt64, _ index: UInt64) -> UInt8 {
      UInt8(truncatingIfNeeded: word >> (56 - 8 * index))
    }
    self.init(
      uuid: (
        byte(high, 0), byte(high, 1), byte(high, 2), byte(high, 3),
        byte(high, 4), byte(high, 5), byte(high, 6), byte(high, 7),
        byte(low, 0), byte(low, 1), byte(low, 2), byte(low, 3),
        byte(low, 4), byte(low, 5), byte(low, 6), byte(low, 7)
      ))
  }
}
