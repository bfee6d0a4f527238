import Foundation

/// A random number generator with a seed (SplitMix64), so that a failure can be reproduced with
/// `KIOSK_TEST_SEED`.
package struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// A new seed for each run, or the one in `KIOSK_TEST_SEED`; it is printed at once, so that it is
  /// known even if the program crashes.
  package static let seed: UInt64 = {
    let seed =
      ProcessInfo.processInfo.environment["KIOSK_TEST_SEED"].flatMap(UInt64.init)
      ?? UInt64(Date.now.timeIntervalSince1970)
    print("KIOSK_TEST_SEED=\(seed)")
    return seed
  }()

  /// A generator with a seed.
  package init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
