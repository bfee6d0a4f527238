/// The linear span of the published rows' vectors, which refuses a vector that would make a
/// protected one calculable.
///
/// It uses Gaussian elimination modulo a prime: a protected vector can be calculated as soon as its
/// remainder after elimination is zero.
struct LinearSpan: Sendable {
  /// A vector whose first nonzero entry, the pivot, is one.
  private struct Row: Sendable {
    var vector: [UInt64]
    var pivot: Int
  }

  private var rows: [Row] = []
  private var secrets: [[UInt64]] = []

  /// Protects a vector from being calculable from now on, unless it already is.
  mutating func protect(_ vector: [UInt64]) {
    let rest = rest(of: vector)
    if rest.contains(where: { $0 != 0 }) { secrets.append(rest) }
  }

  /// Whether a vector can be calculated.
  func tells(_ vector: [UInt64]) -> Bool { rest(of: vector).allSatisfy { $0 == 0 } }

  /// Adds a vector, unless a protected one could then be calculated; returns whether it can be
  /// published.
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

  /// Eliminates a row's pivot from a vector.
  private static func reduce(_ vector: inout [UInt64], by row: Row) {
    guard vector[row.pivot] != 0 else { return }
    let factor = ModularArithmetic.prime - vector[row.pivot]
    for place in row.pivot..<vector.count {
      vector[place] = ModularArithmetic.rest(vector[place] &+ factor &* row.vector[place])
    }
  }
}
