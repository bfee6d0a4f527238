/// A range in which a figure lies, with 95 % confidence.
package struct Interval: Sendable, Hashable {
  /// Its lower end.
  package var low: Double
  /// Its upper end.
  package var high: Double

  /// A range between two ends.
  package init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }

  /// Wilson's score interval of a share (E. B. Wilson, JASA 22, 1927): good also for few answers
  /// and for shares near 0 and 1, where the usual one leaves the range or shrinks to nothing.
  ///
  /// - Returns: Shares from 0 to 1; nil where there are none to count.
  package static func wilson(_ hits: Int, of count: Int) -> Interval? {
    guard count > 0 else { return nil }
    let (n, z) = (Double(count), Normal.twoSided95)
    let share = Double(hits) / n
    let middle = share + z * z / (2 * n)
    let width = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
    let scale = 1 + z * z / n
    return Interval(low: max(0, (middle - width) / scale), high: min(1, (middle + width) / scale))
  }

  /// The interval of a mean by Student's t, cut off at the ends of what can be.
  ///
  /// - Returns: Nil for fewer than two values, and where all are alike: nothing then tells how much
  ///   others would differ.
  static func ofMean(
    _ mean: Double, variance: Double, count: Int, within limits: ClosedRange<Double>
  ) -> Interval? {
    guard count > 1, variance > 0 else { return nil }
    let width =
      Normal.studentT(degreesOfFreedom: count - 1) * (variance / Double(count)).squareRoot()
    return Interval(
      low: max(limits.lowerBound, mean - width), high: min(limits.upperBound, mean + width))
  }
}
