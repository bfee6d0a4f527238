/// A mean of values in clusters, with a variance that allows for values of a cluster being alike.
///
/// The variance is the cluster-robust CR2 of Bell and McCaffrey (Survey Methodology 28, 2002) for a
/// model with nothing but a mean, and the degrees of freedom are Satterthwaite's as they give them
/// (see also Pustejovsky and Tipton, J. Bus. Econ. Statist. 36, 2018). For clusters of equal size
/// the variance is that of the clusters' means, with one degree of freedom less than clusters.
struct ClusteredMean: Sendable {
  let mean: Double
  let variance: Double
  let degreesOfFreedom: Double
  /// The share of the values that the largest cluster has.
  let greatestShare: Double

  /// The mean of at least two clusters, given by the count and the sum of the values of each; nil
  /// for fewer.
  init?(_ clusters: [(count: Double, sum: Double)]) {
    // In an order of their own, so that the last digit does not depend on that of the sessions.
    let clusters = clusters.sorted { ($0.count, $0.sum) < ($1.count, $1.sum) }
    let n = clusters.reduce(0) { $0 + $1.count }
    guard clusters.count > 1, n > 0 else { return nil }
    let mean = clusters.reduce(0) { $0 + $1.sum } / n
    var (variance, squares, weights, squaredWeights) = (0.0, 0.0, 0.0, 0.0)
    for (count, sum) in clusters {
      let rest = sum - count * mean
      let free = 1 - count / n
      variance += rest * rest / free
      squares += count * count
      weights += count * count / free
      squaredWeights += (count * count / free) * (count * count / free)
    }
    self.mean = mean
    greatestShare = (clusters.last?.count ?? 0) / n
    self.variance = variance / (n * n)
    degreesOfFreedom = n * n / (squares + (weights * weights - squaredWeights) / (n * n))
  }
}
