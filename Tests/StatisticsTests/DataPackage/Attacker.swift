/// An attacker who adds and subtracts all published figures, with floating-point numbers instead of
/// arithmetic modulo a prime.
struct Attacker {
  /// An orthonormal basis of all that can be derived from the known figures.
  private var basis: [[Double]] = []
  private let parts: Int

  /// An attacker who knows the sums of some sets of parts.
  init(parts: Int, knowing sets: [[Int]]) {
    self.parts = parts
    for set in sets {
      let rest = reduced(vector(set))
      let length = rest.map { $0 * $0 }.reduce(0, +).squareRoot()
      if length > 1e-7 { basis.append(rest.map { $0 / length }) }
    }
  }

  /// Whether the sum of a set can be derived.
  func canTell(_ set: [Int]) -> Bool {
    reduced(vector(set)).map { $0 * $0 }.reduce(0, +) < 1e-9
  }

  private func vector(_ set: [Int]) -> [Double] {
    var vector = Array(repeating: 0.0, count: parts)
    for part in set { vector[part] = 1 }
    return vector
  }

  private func reduced(_ vector: [Double]) -> [Double] {
    // Twice, to remove the rounding error of the first pass.
    (0..<2).reduce(vector) { vector, _ in
      basis.reduce(vector) { rest, unit in
        let share = zip(rest, unit).reduce(0) { $0 + $1.0 * $1.1 }
        return share == 0 ? rest : zip(rest, unit).map { $0 - share * $1 }
      }
    }
  }
}
