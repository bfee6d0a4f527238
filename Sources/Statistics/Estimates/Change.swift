/// How the answers of a period differ from those of the one before.
package struct Change: Sendable, Hashable {
  /// What can be said about it.
  package enum Verdict: String, Sendable, CaseIterable {
    case better, worse
    /// It may as well be chance.
    case uncertain
    /// The answers are others than before, and the index is as good as the same.
    case sameIndex
    /// The answers are others than before, but their ranks say one thing and the index another.
    case opposed
    /// There are too few answers to tell.
    case tooFew
  }

  /// By how much the index is higher, in points.
  package let points: Double
  /// How probable a difference as great would be, were there none (two-sided); nil where there are
  /// too few answers to tell.
  package let probability: Double?
  /// Above nought where the later answers rank higher, below it where they rank lower.
  private let rise: Double

  /// A difference is more than chance where it would come about in fewer than one case in twenty.
  package static let limit = 0.05
  /// Of fewer answers on one side the test's normal approximation says too little (Mann and Whitney
  /// give exact tables up to eight).
  package static let fewest = 10

  /// Compares by Mann and Whitney's rank test with the correction for ties and for continuity
  /// (Ann. Math. Statist. 18, 1947): faces are steps in an order, of which nobody knows that they
  /// are equally far apart.
  ///
  /// - Returns: Nil where one of the groups has no answers, or their scales differ.
  package init?(from before: Scores, to after: Scores) {
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
    rise = u - n * m / 2
    guard min(before.count, after.count) >= Self.fewest else {
      probability = nil
      return
    }
    probability = variance > 0 ? Normal.twoSided(distance / variance.squareRoot()) : 1
  }

  /// What can be said.
  package var verdict: Verdict {
    guard let probability else { return .tooFew }
    guard probability < Self.limit else { return .uncertain }
    // What is said has to agree with the figure beside it, which has one decimal.
    guard abs(points) >= 0.05 else { return .sameIndex }
    guard (points > 0) == (rise > 0) else { return .opposed }
    return points > 0 ? .better : .worse
  }
}
