/// The difference of two estimates, with Welch's degrees of freedom (Biometrika 34, 1947).
///
/// Groups that share sessions or persons vary together, which makes their difference surer than it
/// is taken for here.
struct Difference: Sendable {
  let points: Double
  let probability: Double
  let interval: Interval

  init(from one: Estimate, to other: Estimate) {
    points = other.index - one.index
    let variances = [one.error, other.error].map { $0.points * $0.points }
    let variance = variances[0] + variances[1]
    let freedom =
      variance * variance
      / (variances[0] * variances[0] / one.error.degreesOfFreedom
        + variances[1] * variances[1] / other.error.degreesOfFreedom)
    let error = StandardError(points: variance.squareRoot(), degreesOfFreedom: freedom)
    probability = StudentT.twoSided(points / error.points, degreesOfFreedom: freedom)
    interval = Interval(low: points - error.halfWidth, high: points + error.halfWidth)
      .widened(within: -100...100, by: 1)
  }
}
