internal import Glibc

/// The regularised incomplete beta function.
enum IncompleteBeta {
  /// I_x(a, b) for positive parameters, by its continued fraction (Abramowitz and Stegun, 26.5.8),
  /// evaluated as Lentz does; about fourteen digits are right.
  ///
  /// - Parameters:
  ///   - x: From 0 to 1.
  ///   - rest: 1 − x, which the caller may know more exactly than it can be calculated from `x`.
  static func regularised(_ x: Double, rest: Double, a: Double, b: Double) -> Double {
    guard x > 0 else { return 0 }
    guard rest > 0 else { return 1 }
    let front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log(rest))
    // The fraction converges fast below the mean, and the other tail is as good.
    return x < (a + 1) / (a + b + 2)
      ? front * fraction(x, a, b) / a : 1 - front * fraction(rest, b, a) / b
  }

  private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    // Zero would be divided by.
    func kept(_ value: Double) -> Double { abs(value) < 1e-300 ? 1e-300 : value }
    var c = 1.0
    var d = 1 / kept(1 - (a + b) * x / (a + 1))
    var result = d
    for step in 1...1000 {
      let m = Double(step)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / kept(1 + even * d)
      c = kept(1 + even / c)
      result *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / kept(1 + odd * d)
      c = kept(1 + odd / c)
      result *= d * c
      if abs(d * c - 1) < 1e-15 { break }
    }
    return result
  }
}
