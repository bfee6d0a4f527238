internal import Foundation

/// A generator of made-up numbers that gives the same ones for the same seed on every machine and
/// with every compiler, which the standard library promises for neither its own generator nor its
/// `random(in:using:)` and `shuffled(using:)`.
///
/// SplitMix64 of Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (OOPSLA
/// 2014), with the constants of Java's `SplittableRandom`. Not for secrets.
package struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// The generator that a seed stands for; every seed is a good one.
  package init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A whole number of the range.
  ///
  /// Slightly uneven for ranges near 2⁶⁴, which nobody here needs.
  mutating func number(in range: ClosedRange<Int>) -> Int {
    let width = UInt64(range.upperBound - range.lowerBound) + 1
    return range.lowerBound + Int(next().multipliedFullWidth(by: width).high)
  }

  /// True in so many cases of a hundred.
  mutating func chance(percent: Int) -> Bool { number(in: 1...100) <= percent }

  /// An index, each as often as its weight says; nil where no weight is above zero.
  mutating func index(weights: [Int]) -> Int? {
    let total = weights.reduce(0, +)
    guard total > 0 else { return nil }
    var rest = number(in: 0...(total - 1))
    return weights.firstIndex { weight in
      rest -= weight
      return rest < 0
    }
  }

  /// One of the elements, or nil where there is none.
  mutating func element<Element>(of elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[number(in: 0...(elements.count - 1))]
  }

  /// The elements in any order (Fisher and Yates).
  mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var elements = elements
    for last in elements.indices.dropFirst().reversed() {
      elements.swapAt(last, number(in: 0...last))
    }
    return elements
  }

  /// A name of the form of UUID version 4 (RFC 9562, 5.4).
  mutating func uuid() -> UUID { UUID(version4From: next(), next()) }
}
