/// A 95 % confidence interval.
package struct Interval: Sendable, Hashable {
  package var low: Double
  package var high: Double

  /// An interval with two bounds.
  package init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }

  /// Wilson's score interval of a proportion (E. B. Wilson, JASA 22, 1927), which is suitable for
  /// few ratings and for proportions near 0 and 1 too.
  ///
  /// - Returns: Proportions from 0 to 1; nil if `count` is zero.
  package static func wilson(_ hits: Int, of count: Int) -> Interval? {
    guard count > 0 else { return nil }
    let (n, z) = (Double(count), Normal.twoSided95)
    let share = Double(hits) / n
    let middle = share + z * z / (2 * n)
    let width = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
    let scale = 1 + z * z / n
    return Interval(low: max(0, (middle - width) / scale), high: min(1, (middle + width) / scale))
  }

  /// The interval of a mean by Student's t, clamped to the limits of the scale.
  ///
  /// - Returns: Nil for fewer than two values, and if all are equal, since their variance is then
  ///   unknown.
  static func ofMean(
    _ mean: Double, variance: Double, count: Int, within limits: ClosedRange<Double>
  ) -> Interval? {
    guard count > 1, variance > 0 else { return nil }
    let quantile = StudentT.quantile(twoSided: 0.05, degreesOfFreedom: Double(count - 1))
    let width = quantile * (variance / Double(count)).squareRoot()
    return Interval(
      low: max(limits.lowerBound, mean - width), high: min(limits.upperBound, mean + width))
  }
}
