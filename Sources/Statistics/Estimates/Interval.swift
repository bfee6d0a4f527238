/// A 95 % confidence interval.
package struct Interval: Sendable, Hashable {
  package var low: Double
  package var high: Double

  /// An interval with two bounds.
  package init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }

  /// The interval with its ends moved outwards to multiples of a step, within limits.
  ///
  /// More digits would promise what an interval does not hold, and could tell more of single
  /// sessions than was meant.
  func widened(within limits: ClosedRange<Double>, by step: Double) -> Interval {
    // An end that is such a multiple but for rounding errors stays where it is.
    Interval(
      low: max(limits.lowerBound, (low / step + 1e-9).rounded(.down) * step),
      high: min(limits.upperBound, (high / step - 1e-9).rounded(.up) * step))
  }
}
