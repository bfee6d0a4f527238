import Foundation

/// Random numbers that come again from the same seed (SplitMix64), so that a failure can be looked
/// at twice: `KIOSK_TEST_SEED` gives one.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  /// A generator with a seed of its own for each run, which is printed at once.
  init(for name: String) {
    state =
      UInt64(ProcessInfo.processInfo.environment["KIOSK_TEST_SEED"] ?? "")
      ?? UInt64(Date.now.timeIntervalSince1970)
    print("\(name): KIOSK_TEST_SEED=\(state)")
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
