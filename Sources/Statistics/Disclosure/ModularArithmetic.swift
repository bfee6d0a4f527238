/// Whole numbers modulo a prime, in which linear algebra is exact.
enum ModularArithmetic {
  /// 2³¹ − 1, so that products fit into 64 bits.
  static let prime: UInt64 = (1 << 31) - 1

  /// What is left of a number below 2⁶³ when the prime has been taken away as often as it goes.
  static func rest(_ number: UInt64) -> UInt64 {
    // 2³¹ leaves one, so that the upper digits are added to the lower ones instead of divided.
    let once = (number & prime) &+ (number >> 31)
    let twice = (once & prime) &+ (once >> 31)
    return twice >= prime ? twice &- prime : twice
  }

  /// The product of two numbers below the prime.
  static func product(_ one: UInt64, _ other: UInt64) -> UInt64 { rest(one &* other) }

  /// The number by which another has to be multiplied to give one.
  static func inverse(_ number: UInt64) -> UInt64 {
    // Fermat: a^(p−2).
    var (result, base, exponent) = (UInt64(1), number % prime, prime - 2)
    while exponent > 0 {
      if exponent & 1 == 1 { result = product(result, base) }
      base = product(base, base)
      exponent >>= 1
    }
    return result
  }
}
