internal import Foundation

/// A pseudorandom number generator whose sequence for a seed is the same on every machine and with
/// every compiler; the standard library guarantees this neither for its own generator nor for
/// `random(in:using:)` and `shuffled(using:)`.
///
/// SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA
/// 2014) with the constants of Java's `SplittableRandom`. Not suitable for secrets.
package struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// A generator with a seed; all seeds are equally good.
  package init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A whole number in the range.
  ///
  /// The distribution is slightly uneven for ranges near 2⁶⁴, which are not used here.
  mutating func number(in range: ClosedRange<Int>) -> Int {
    let width = UInt64(range.upperBound - range.lowerBound) + 1
    return range.lowerBound + Int(next().multipliedFullWidth(by: width).high)
  }

  /// True with a probability of `percent` percent.
  mutating func chance(percent: Int) -> Bool { number(in: 1...100) <= percent }

  /// An index with a probability proportional to its weight; nil if no weight is above zero.
  mutating func index(weights: [Int]) -> Int? {
    let total = weights.reduce(0, +)
    guard total > 0 else { return nil }
    var rest = number(in: 0...(total - 1))
    return weights.firstIndex { weight in
      rest -= weight
      return rest < 0
    }
  }

  /// A random element, or nil if there is none.
  mutating func element<Element>(of elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[number(in: 0...(elements.count - 1))]
  }

  /// The elements in random order (Fisher–Yates shuffle).
  mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var elements = elements
    for last in elements.indices.dropFirst().reversed() {
      elements.swapAt(last, number(in: 0...last))
    }
    return elements
  }

  /// A UUID of version 4 (RFC 9562, section 5.4).
  mutating func uuid() -> UUID { UUID(version4From: next(), next()) }
}
