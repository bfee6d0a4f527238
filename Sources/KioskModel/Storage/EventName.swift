/// The random id (UUID) of a journal entry, as two 64-bit integers, because a report compares
/// millions of ids.
package struct EventName: Hashable {
  private let high: UInt64
  private let low: UInt64

  /// The id in lower-case UUID notation, as the kiosk writes it; nil for any other bytes.
  package init?(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    guard range.count == 36 else { return nil }
    var halves: (UInt64, UInt64) = (0, 0)
    for place in 0..<36 {
      let byte = bytes[range.lowerBound + place]
      if place == 8 || place == 13 || place == 18 || place == 23 {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - 0x30
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - 0x57
      default: return nil
      }
      halves = (halves.0 << 4 | halves.1 >> 60, halves.1 << 4 | UInt64(digit))
    }
    (high, low) = halves
  }
}
