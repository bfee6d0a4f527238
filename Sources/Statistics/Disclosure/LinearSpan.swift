/// What can be combined of some vectors, into which none is let that would tell a secret.
///
/// It is Gaussian elimination modulo a prime: what is left of a secret when all that is known has
/// been taken away from it is nought as soon as it can be worked out.
struct LinearSpan: Sendable {
  /// A vector in which the first entry that is not nought is one.
  private struct Row: Sendable {
    var vector: [UInt64]
    var pivot: Int
  }

  private var rows: [Row] = []
  private var secrets: [[UInt64]] = []

  /// Keeps a vector from being worked out, from now on, unless it can be already.
  mutating func protect(_ vector: [UInt64]) {
    let rest = rest(of: vector)
    if rest.contains(where: { $0 != 0 }) { secrets.append(rest) }
  }

  /// Whether a vector can be worked out.
  func tells(_ vector: [UInt64]) -> Bool { rest(of: vector).allSatisfy { $0 == 0 } }

  /// Lets a vector in, unless a secret could then be worked out.
  mutating func admit(_ vector: [UInt64]) -> Bool {
    let rest = rest(of: vector)
    guard let pivot = rest.firstIndex(where: { $0 != 0 }) else { return true }
    let factor = ModularArithmetic.inverse(rest[pivot])
    let row = Row(vector: rest.map { ModularArithmetic.product($0, factor) }, pivot: pivot)
    let left = secrets.map { secret in
      var secret = secret
      Self.reduce(&secret, by: row)
      return secret
    }
    guard left.allSatisfy({ $0.contains { $0 != 0 } }) else { return false }
    secrets = left
    rows.append(row)
    return true
  }

  private func rest(of vector: [UInt64]) -> [UInt64] {
    var rest = vector
    for row in rows { Self.reduce(&rest, by: row) }
    return rest
  }

  /// Takes away from a vector what a row can take away.
  private static func reduce(_ vector: inout [UInt64], by row: Row) {
    guard vector[row.pivot] != 0 else { return }
    let factor = ModularArithmetic.prime - vector[row.pivot]
    for place in row.pivot..<vector.count {
      vector[place] = ModularArithmetic.rest(vector[place] &+ factor &* row.vector[place])
    }
  }
}
