/// An index with its chance error.
package struct Estimate: Sendable, Hashable {
  let index: Double
  let error: StandardError

  init(index: Double, error: StandardError) { (self.index, self.error) = (index, error) }

  /// The 95 % interval, its ends moved outwards to whole points.
  package var interval: Interval {
    Interval(low: index - error.halfWidth, high: index + error.halfWidth)
      .widened(within: 0...100, by: 1)
  }
}
