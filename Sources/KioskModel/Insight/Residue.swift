/// Whole numbers modulo a prime, in which linear algebra is exact.
enum Residue {
  /// 2³¹ − 1, so that products fit into 64 bits.
  static let prime: UInt64 = (1 << 31) - 1

  /// The number by which another has to be multiplied to give one.
  static func inverse(_ number: UInt64) -> UInt64 {
    // Fermat: a^(p−2).
    var (result, base, exponent) = (UInt64(1), number % prime, prime - 2)
    while exponent > 0 {
      if exponent & 1 == 1 { result = result * base % prime }
      base = base * base % prime
      exponent >>= 1
    }
    return result
  }
}
