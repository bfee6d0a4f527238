/// The size of a group, rounded down to a multiple of a base, as statistical offices round counts
/// before they publish them (Hundepool and others, Statistical Disclosure Control, 2012, chapter
/// 5; HESA rounds to multiples of five).
///
/// The true size is anything from `low` to `high`. So a difference between two published counts, of
/// a week and its month or a table and its total, never gives the size of what lies between them.
package struct RoundedCount: Sendable, Hashable {
  /// The number that is shown: there are at least so many.
  package let low: Int
  /// The greatest number that is shown like this.
  package let high: Int

  /// The numbers that it may be.
  var range: ClosedRange<Int> { low...high }

  /// The number in the middle of those that it may be.
  var middle: Double { Double(low + high) / 2 }

  /// The base below 100, the smallest group that is shown.
  static let smallestBase = PrimarySuppression.fewest

  /// A rounded count; nil if the group is too small to be shown.
  package init?(_ count: Int) {
    guard !PrimarySuppression.applies(to: count) else { return nil }
    let base = Self.base(count)
    low = count / base * base
    high = low + base - 1
  }

  /// A count that was rounded earlier.
  package init(low: Int, high: Int) { (self.low, self.high) = (low, high) }

  /// The base: about two digits of a count are told.
  private static func base(_ count: Int) -> Int {
    switch count {
    case ..<100: smallestBase
    case ..<1000: 10
    default: 100
    }
  }
}
