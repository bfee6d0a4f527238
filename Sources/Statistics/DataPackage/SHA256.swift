/// The checksum SHA-256 (FIPS 180-4), by which a copy of a file is known to be whole.
enum SHA256 {
  /// The checksum of some bytes in hexadecimal digits.
  static func text(_ bytes: [UInt8]) -> String {
    var state = initial
    var padded = bytes[(bytes.count / 64 * 64)...] + [0x80]
    while padded.count % 64 != 56 { padded.append(0) }
    for shift in (0..<8).reversed() {
      padded.append(UInt8(truncatingIfNeeded: (UInt64(bytes.count) * 8) >> UInt64(shift * 8)))
    }
    for start in stride(from: 0, to: bytes.count / 64 * 64, by: 64) {
      add(bytes[start..<(start + 64)], to: &state)
    }
    let tail = Array(padded)
    for start in stride(from: 0, to: tail.count, by: 64) {
      add(tail[start..<(start + 64)], to: &state)
    }
    return state.map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }.joined()
  }

  private static func add(_ block: ArraySlice<UInt8>, to state: inout [UInt32]) {
    var words = [UInt32](repeating: 0, count: 64)
    for (index, byte) in block.enumerated() {
      words[index / 4] |= UInt32(byte) << UInt32(24 - index % 4 * 8)
    }
    func turned(_ word: UInt32, _ by: UInt32) -> UInt32 { word >> by | word << (32 - by) }
    for index in 16..<64 {
      let (old, recent) = (words[index - 15], words[index - 2])
      let small = turned(old, 7) ^ turned(old, 18) ^ old >> 3
      let large = turned(recent, 17) ^ turned(recent, 19) ^ recent >> 10
      words[index] = words[index - 16] &+ small &+ words[index - 7] &+ large
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for index in 0..<64 {
      let large = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
      let one = h &+ large &+ (e & f ^ ~e & g) &+ constants[index] &+ words[index]
      let two = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) &+ (a & b ^ a & c ^ b & c)
      (h, g, f, e, d, c, b, a) = (g, f, e, d &+ one, c, b, a, one &+ two)
    }
    for (index, word) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= word }
  }

  private static let primes: [Double] = {
    var primes: [Int] = []
    var number = 2
    while primes.count < 64 {
      if primes.allSatisfy({ number % $0 != 0 }) { primes.append(number) }
      number += 1
    }
    return primes.map(Double.init)
  }()

  /// The first bits of the fractions of the square roots of the first eight primes.
  private static let initial = primes.prefix(8).map { fraction($0.squareRoot()) }
  /// Those of the cube roots of the first sixty-four.
  private static let constants = primes.map { fraction(cubeRoot($0)) }

  private static func fraction(_ number: Double) -> UInt32 {
    UInt32((number - number.rounded(.down)) * 4_294_967_296)
  }

  /// Newton's method, to the last bit that a double has.
  private static func cubeRoot(_ number: Double) -> Double {
    var root = number / 3 + 1
    for _ in 0..<60 { root -= (root * root * root - number) / (3 * root * root) }
    return root
  }
}
