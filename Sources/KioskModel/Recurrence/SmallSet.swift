/// A set of numbers 0–63: a rule asks for thousands of days whether they are in one.
struct SmallSet: Sendable, Hashable, ExpressibleByArrayLiteral {
  private var bits: UInt64 = 0

  /// The set of some numbers; others than 0–63 are left out.
  init(_ values: some Sequence<Int>) {
    for value in values where 0...63 ~= value { bits |= 1 << UInt64(value) }
  }

  init(arrayLiteral elements: Int...) { self.init(elements) }

  /// Whether there is nothing in it.
  var isEmpty: Bool { bits == 0 }

  /// Whether a number is in it.
  func contains(_ value: Int) -> Bool { 0...63 ~= value && bits & (1 << UInt64(value)) != 0 }

  /// The numbers in their order.
  var values: [Int] { (0...63).filter(contains) }
}
