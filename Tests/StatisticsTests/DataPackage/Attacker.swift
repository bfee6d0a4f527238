/// Somebody who adds and subtracts whatever was published, with fractions instead of a prime.
struct Attacker {
  /// An orthonormal basis of all that follows from what is known.
  private var basis: [[Double]] = []
  private let parts: Int

  /// Knows the sums of some sets of parts.
  init(parts: Int, knowing sets: [[Int]]) {
    self.parts = parts
    for set in sets {
      let rest = reduced(vector(set))
      let length = rest.map { $0 * $0 }.reduce(0, +).squareRoot()
      if length > 1e-7 { basis.append(rest.map { $0 / length }) }
    }
  }

  /// Whether the sum of a set follows.
  func canTell(_ set: [Int]) -> Bool {
    reduced(vector(set)).map { $0 * $0 }.reduce(0, +) < 1e-9
  }

  private func vector(_ set: [Int]) -> [Double] {
    var vector = Array(repeating: 0.0, count: parts)
    for part in set { vector[part] = 1 }
    return vector
  }

  private func reduced(_ vector: [Double]) -> [Double] {
    // Twice, so that what rounding left is gone as well.
    (0..<2).reduce(vector) { vector, _ in
      basis.reduce(vector) { rest, unit in
        let share = zip(rest, unit).reduce(0) { $0 + $1.0 * $1.1 }
        return share == 0 ? rest : zip(rest, unit).map { $0 - share * $1 }
      }
    }
  }
}
