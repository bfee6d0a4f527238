/// The difference between the ratings of a period and those of an earlier one.
package struct Change: Sendable, Hashable {
  /// The conclusion that can be drawn.
  package enum Verdict: String, Sendable, CaseIterable {
    case better, worse
    /// The difference may be due to chance.
    case uncertain
    /// The distributions differ, but the index is practically the same.
    case sameIndex
    /// The distributions differ, but the ranks and the index point in opposite directions.
    case opposed
    /// There are too few ratings.
    case tooFew
  }

  /// The increase of the index, in points.
  package let points: Double
  /// The two-sided p-value: the probability of a difference at least as large if there was none in
  /// reality; nil if there are too few ratings.
  package let probability: Double?
  /// Positive if the later ratings rank higher, negative if they rank lower.
  let rise: Double

  /// The significance level of 5 %.
  package static let limit = 0.05
  /// The minimum number of ratings on each side; below it the normal approximation is too inexact
  /// (Mann and Whitney give exact tables up to eight).
  package static let fewest = 10

  init(points: Double, probability: Double?, rise: Double) {
    (self.points, self.probability, self.rise) = (points, probability, rise)
  }

  /// Compares two groups by the Mann–Whitney U test with corrections for ties and continuity (Ann.
  /// Math. Statist. 18, 1947), which suits ordinal scores whose steps need not be equally far
  /// apart.
  ///
  /// - Returns: Nil if a group has no ratings, or the scales differ.
  package init?(from before: Scores, to after: Scores) {
    guard before.scale == after.scale, let old = before.index, let new = after.index else {
      return nil
    }
    points = new - old
    let (n, m) = (Double(before.count), Double(after.count))
    var (rank, rankSum, ties) = (0.0, 0.0, 0.0)
    for (one, other) in zip(before.counts, after.counts) {
      let all = Double(one + other)
      // Tied ratings all have the mean of their ranks.
      rankSum += Double(other) * (rank + (all + 1) / 2)
      ties += all * all * all - all
      rank += all
    }
    let u = rankSum - m * (m + 1) / 2
    let total = n + m
    let variance = n * m / 12 * (total + 1 - ties / (total * max(1, total - 1)))
    let distance = max(0, abs(u - n * m / 2) - 0.5)
    rise = u - n * m / 2
    guard min(before.count, after.count) >= Self.fewest else {
      probability = nil
      return
    }
    probability = variance > 0 ? Normal.twoSided(distance / variance.squareRoot()) : 1
  }

  /// The conclusion, from the significance, the ranks and the index.
  package var verdict: Verdict {
    guard let probability else { return .tooFew }
    guard probability < Self.limit else { return .uncertain }
    // The conclusion must agree with the index, which is shown with one decimal.
    guard abs(points) >= 0.05 else { return .sameIndex }
    guard (points > 0) == (rise > 0) else { return .opposed }
    return points > 0 ? .better : .worse
  }
}
