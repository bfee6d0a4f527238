internal import Glibc

/// Functions of the normal distribution.
enum Normal {
  /// The 97.5 % quantile of the standard normal distribution.
  static let twoSided95 = 1.959963984540054

  /// The two-sided tail probability of a standard normal value.
  static func twoSided(_ z: Double) -> Double { erfc(abs(z) / 2.squareRoot()) }
}
