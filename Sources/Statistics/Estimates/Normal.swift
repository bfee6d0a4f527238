internal import Glibc

/// Functions of the normal distribution and Student's t distribution.
enum Normal {
  /// The 97.5 % quantile of the standard normal distribution.
  static let twoSided95 = 1.959963984540054

  /// The two-sided tail probability of a standard normal value.
  static func twoSided(_ z: Double) -> Double { erfc(abs(z) / 2.squareRoot()) }

  /// The 97.5 % quantile of Student's t by Fisher's expansion (Abramowitz and Stegun, 26.7.5),
  /// exact to 0.001 from four degrees of freedom on, which is the least that is shown, since at
  /// least five ratings are needed.
  static func studentT(degreesOfFreedom: Int) -> Double {
    let (z, v) = (twoSided95, Double(degreesOfFreedom))
    let (z3, z5, z7) = (pow(z, 3), pow(z, 5), pow(z, 7))
    let first = (z3 + z) / 4
    let second = (5 * z5 + 16 * z3 + 3 * z) / 96
    let third = (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / 384
    let fourth = (79 * pow(z, 9) + 776 * z7 + 1482 * z5 - 1920 * z3 - 945 * z) / 92160
    return z + first / v + second / pow(v, 2) + third / pow(v, 3) + fourth / pow(v, 4)
  }
}
