/// The difference between the ratings of a period and those of an earlier one.
package struct Change: Sendable, Hashable {
  /// The conclusion that can be drawn.
  package enum Verdict: String, Sendable, CaseIterable {
    case better, worse
    /// The difference may be due to chance.
    case uncertain
    /// The difference is larger than chance gives, but too small to matter.
    case small
    /// The difference is another one when the activities have the same weights in both periods.
    case otherActivities
    /// There are too few ratings or sessions.
    case tooFew
    /// The same persons may have answered too many times.
    case repeated
    /// The error of one of them is not known any more.
    case notKept
  }

  /// The increase of the index, in points.
  package let points: Double
  /// The 95 % interval of the increase; nil if it cannot be calculated.
  package let interval: Interval?
  /// The two-sided p-value with two decimals: the probability of a difference at least as large if
  /// there was none in reality; nil if it cannot be calculated.
  package let probability: Double?
  /// The increase if the activities had the same weights in both periods; nil if it is unknown.
  package var standardised: Double?
  /// Why nothing can be said; nil otherwise.
  private let silence: Certainty.Silence?

  /// The smallest difference that matters, in points: as if every fifth answer were one step
  /// better.
  package static let leastThatMatters = 5.0

  /// Compares two indices by Welch's t-test.
  init(
    from before: (index: Double, certainty: Certainty),
    to after: (index: Double, certainty: Certainty)
  ) {
    points = after.index - before.index
    guard let one = before.certainty.error, let other = after.certainty.error else {
      (interval, probability) = (nil, nil)
      let both = [before, after].compactMap(\.certainty.silence)
      silence = [.repeated, .notKept].first(where: both.contains) ?? .tooFew
      return
    }
    let difference = Difference(
      from: Estimate(index: before.index, error: one),
      to: Estimate(index: after.index, error: other))
    (interval, silence) = (difference.interval, nil)
    probability = max(0.01, (difference.probability * 100).rounded() / 100)
  }

  /// The conclusion, from the significance and the size.
  package var verdict: Verdict {
    switch silence {
    case .repeated: return .repeated
    case .notKept: return .notKept
    case .tooFew: return .tooFew
    case nil: break
    }
    guard let probability, probability < StandardError.level else { return .uncertain }
    guard abs(points) >= Self.leastThatMatters else { return .small }
    if let standardised,
      abs(standardised) < Self.leastThatMatters || (standardised > 0) != (points > 0)
    {
      return .otherActivities
    }
    return points > 0 ? .better : .worse
  }
}
