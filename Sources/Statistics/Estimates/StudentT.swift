/// Student's t distribution with any number of degrees of freedom above zero, whole or not.
enum StudentT {
  /// The two-sided tail probability.
  static func twoSided(_ t: Double, degreesOfFreedom v: Double) -> Double {
    let square = t * t
    guard square.isFinite else { return 0 }
    return IncompleteBeta.regularised(
      v / (v + square), rest: square / (v + square), a: v / 2, b: 0.5)
  }

  /// The value beyond which the two-sided tail probability lies, by bisection.
  ///
  /// - Parameter probability: Above 0 and below 1.
  static func quantile(twoSided probability: Double, degreesOfFreedom v: Double) -> Double {
    var (low, high) = (0.0, 1.0)
    while twoSided(high, degreesOfFreedom: v) > probability, high < 1e150 { high *= 2 }
    while true {
      let middle = low + (high - low) / 2
      guard middle > low, middle < high else { return middle }
      if twoSided(middle, degreesOfFreedom: v) > probability { low = middle } else { high = middle }
    }
  }
}
