/// How far the index of a group may lie from the true one by chance.
///
/// The visitors of a session have more in common than chance gives, so the error is calculated by
/// session. That regulars answer again and again cannot be seen in anonymous answers: it is allowed
/// for as if everybody had answered twice a week and half of the variance were between persons. A
/// simulation (docs/analys.md) shows for how many weeks that holds.
package struct StandardError: Sendable, Hashable {
  /// The error in points of the index.
  package let points: Double
  /// The degrees of freedom of Student's t.
  package let degreesOfFreedom: Double

  /// The share of the variance that is taken to lie between persons.
  static let personShare = 0.5
  /// The level of significance.
  static let level = 0.05

  init(points: Double, degreesOfFreedom: Double) {
    (self.points, self.degreesOfFreedom) = (points, degreesOfFreedom)
  }

  /// The error if each person has answered so many times; nil of fewer than two sessions.
  init?(_ scores: Scores, in sessions: SessionSums, repeats: Int) {
    let step = 100 / Double(scores.scale - 1)
    let clusters = sessions.sums.map { (count: Double($0.count), sum: Double($0.steps) * step) }
    guard let mean = ClusteredMean(clusters), scores.count > 1 else { return nil }
    let n = Double(scores.count)
    // Kish's design effect, 1 + (m − 1)ρ (Survey Sampling, 1965), in what it adds.
    let again = Double(max(1, repeats) - 1) * Self.personShare
    let variance = mean.variance + again * scores.variance * step * step / n
    // Where all are alike, the error is as large as if two had differed by one score: it is not zero,
    // and does not tell that nobody differed.
    let least = 2 * step * step / (n * n) * (1 / (1 - mean.greatestShare) + again)
    points = max(variance, least).squareRoot()
    degreesOfFreedom = mean.degreesOfFreedom
  }

  /// The error as it is kept: half points up and whole degrees down, so that neither an interval
  /// nor a comparison made with it tells more of a session than was meant.
  var told: StandardError {
    StandardError(
      points: max(1, (points * 2 - 1e-9).rounded(.up)) / 2,
      degreesOfFreedom: max(1, (degreesOfFreedom + 1e-9).rounded(.down)))
  }

  /// How far the ends of the 95 % interval lie from the index.
  var halfWidth: Double {
    points * StudentT.quantile(twoSided: Self.level, degreesOfFreedom: degreesOfFreedom)
  }
}
