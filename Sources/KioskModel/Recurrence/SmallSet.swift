/// A set of numbers in 0–63, stored as bits because a rule tests thousands of days.
struct SmallSet: Sendable, Hashable, ExpressibleByArrayLiteral {
  private var bits: UInt64 = 0

  /// The set of some numbers; those outside 0–63 are ignored.
  init(_ values: some Sequence<Int>) {
    for value in values where 0...63 ~= value { bits |= 1 << UInt64(value) }
  }

  init(arrayLiteral elements: Int...) { self.init(elements) }

  /// Whether the set is empty.
  var isEmpty: Bool { bits == 0 }

  /// Whether the set contains a number.
  func contains(_ value: Int) -> Bool { 0...63 ~= value && bits & (1 << UInt64(value)) != 0 }

  /// The numbers in ascending order.
  var values: [Int] { (0...63).filter(contains) }
}
