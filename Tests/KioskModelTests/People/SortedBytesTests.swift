import ModelSupport
import TestSupport
import Testing

@testable import KioskModel

/// Bytes have the same order as without their first eight as a number.
@Suite struct SortedBytesTests {
  @Test func theOrderIsThatOfTheBytes() {
    for seed in Soak.seeds(200, "SortedBytesTests") {
      var random = SplitMix64(seed: seed)
      // Few values, so that many have the same beginning.
      let (one, other) = (bytes(&random), bytes(&random))
      let (left, right) = (SortedBytes(one), SortedBytes(other))
      #expect((left < right) == one.lexicographicallyPrecedes(other), "\(one) \(other)")
      #expect((left == right) == (one == other))
    }
  }

  private func bytes(_ random: inout SplitMix64) -> [UInt8] {
    (0..<random.number(in: 0...10)).map { _ in [0, 0, 1, 255][random.number(in: 0...3)] }
  }
}
