/// Arithmetic modulo a prime, in which linear algebra is exact.
enum ModularArithmetic {
  /// The prime 2³¹ − 1, for which products fit into 64 bits.
  static let prime: UInt64 = (1 << 31) - 1

  /// The remainder of a number below 2⁶³.
  static func rest(_ number: UInt64) -> UInt64 {
    // 2³¹ is congruent to 1, so the upper bits are added to the lower ones instead of dividing.
    let once = (number & prime) &+ (number >> 31)
    let twice = (once & prime) &+ (once >> 31)
    return twice >= prime ? twice &- prime : twice
  }

  /// The product of two numbers below the prime.
  static func product(_ one: UInt64, _ other: UInt64) -> UInt64 { rest(one &* other) }

  /// The multiplicative inverse of a number.
  static func inverse(_ number: UInt64) -> UInt64 {
    // By Fermat's little theorem the inverse of a is a^(p−2).
    var (result, base, exponent) = (UInt64(1), number % prime, prime - 2)
    while exponent > 0 {
      if exponent & 1 == 1 { result = product(result, base) }
      base = product(base, base)
      exponent >>= 1
    }
    return result
  }
}
