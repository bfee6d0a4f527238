import Foundation

/// From what the tests draw their chance: `KIOSK_SEED` draws the same again.
enum Seed {
  static let value =
    ProcessInfo.processInfo.environment["KIOSK_SEED"].flatMap { UInt64($0) }
    ?? UInt64.random(in: 1...UInt64(UInt32.max))

  /// What to print beside a failure.
  static var note: String { "KIOSK_SEED=\(value) draws the same again" }

  /// A generator; the same `stream` gives the same numbers for a seed.
  static func generator(stream: UInt64 = 0) -> Generator {
    Generator(state: value &+ stream &* 0x2545_F491_4F6C_DD1D)
  }

  /// SplitMix64 (Steele, Lea, Flood 2014), the same on every machine.
  struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }
}
