/// How the answers of a period differ from those of the one before.
public struct Change: Sendable, Hashable {
  /// What can be said about it.
  public enum Verdict: String, Sendable, CaseIterable {
    case better, worse
    /// It may as well be chance.
    case uncertain
  }

  /// By how much the index is higher, in points.
  public let points: Double
  /// How probable a difference as great would be, were there none (two-sided).
  public let probability: Double

  /// A difference is more than chance where it would come about in fewer than one case in twenty.
  public static let limit = 0.05

  /// Compares by Mann and Whitney's rank test with the correction for ties and for continuity
  /// (Ann. Math. Statist. 18, 1947): faces are steps in an order, of which nobody knows that they
  /// are equally far apart.
  ///
  /// - Returns: Nil where one of the groups has no answers, or their scales differ.
  public init?(from before: Scores, to after: Scores) {
    guard before.scale == after.scale, let old = before.index, let new = after.index else {
      return nil
    }
    points = new - old
    let (n, m) = (Double(before.count), Double(after.count))
    var (rank, rankSum, ties) = (0.0, 0.0, 0.0)
    for (one, other) in zip(before.counts, after.counts) {
      let all = Double(one + other)
      // All of a step share the middle of their ranks.
      rankSum += Double(other) * (rank + (all + 1) / 2)
      ties += all * all * all - all
      rank += all
    }
    let u = rankSum - m * (m + 1) / 2
    let total = n + m
    let variance = n * m / 12 * (total + 1 - ties / (total * max(1, total - 1)))
    let distance = max(0, abs(u - n * m / 2) - 0.5)
    probability = variance > 0 ? Normal.twoSided(distance / variance.squareRoot()) : 1
  }

  /// What can be said.
  public var verdict: Verdict {
    guard probability < Self.limit else { return .uncertain }
    return points > 0 ? .better : .worse
  }
}
