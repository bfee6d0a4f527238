import KioskModel

/// A matrix modulo a prime in reduced row echelon form.
struct RowEchelonForm: Sendable {
  private struct Row: Sendable {
    var numbers: [UInt64]
    /// The coefficients of the original vectors whose sum is this row.
    var parts: [UInt64]
    var pivot: Int
  }

  private var rows: [Row] = []
  private let count: Int
  private let width: Int

  /// The reduced row echelon form of some vectors.
  init(_ vectors: [[UInt64]], width: Int) {
    count = vectors.count
    self.width = width
    for (index, vector) in vectors.enumerated() {
      var row = Row(numbers: vector, parts: Array(repeating: 0, count: count), pivot: 0)
      row.parts[index] = 1
      for other in rows { Self.clear(&row, at: other.pivot, with: other) }
      guard let pivot = row.numbers.firstIndex(where: { $0 != 0 }) else { continue }
      let factor = ModularArithmetic.inverse(row.numbers[pivot])
      row.numbers = row.numbers.map { $0 * factor % ModularArithmetic.prime }
      row.parts = row.parts.map { $0 * factor % ModularArithmetic.prime }
      row.pivot = pivot
      for place in rows.indices { Self.clear(&rows[place], at: pivot, with: row) }
      rows.append(row)
    }
  }

  /// A random vector that is orthogonal to every row.
  func orthogonal(_ random: inout SplitMix64) -> [UInt64] {
    var numbers = (0..<width).map { _ in random.next() % ModularArithmetic.prime }
    let pivots = Set(rows.map(\.pivot))
    let free = (0..<width).filter { !pivots.contains($0) }
    for row in rows {
      let sum = free.reduce(UInt64(0)) {
        ($0 + row.numbers[$1] * numbers[$1]) % ModularArithmetic.prime
      }
      numbers[row.pivot] = (ModularArithmetic.prime - sum) % ModularArithmetic.prime
    }
    return numbers
  }

  /// The coefficients of the original vectors whose sum is `vector`; nil if it is not in their
  /// span.
  func combination(for vector: [UInt64]) -> [UInt64]? {
    var rest = Row(numbers: vector, parts: Array(repeating: 0, count: count), pivot: 0)
    for row in rows { Self.clear(&rest, at: row.pivot, with: row) }
    guard rest.numbers.allSatisfy({ $0 == 0 }) else { return nil }
    return rest.parts.map { (ModularArithmetic.prime - $0) % ModularArithmetic.prime }
  }

  /// Subtracts a multiple of a row from another, so that the latter is zero at the pivot.
  private static func clear(_ row: inout Row, at pivot: Int, with other: Row) {
    let times = row.numbers[pivot]
    guard times != 0 else { return }
    let factor = ModularArithmetic.prime - times
    for place in row.numbers.indices where other.numbers[place] != 0 {
      row.numbers[place] =
        (row.numbers[place] + factor * other.numbers[place]) % ModularArithmetic.prime
    }
    for place in row.parts.indices where other.parts[place] != 0 {
      row.parts[place] = (row.parts[place] + factor * other.parts[place]) % ModularArithmetic.prime
    }
  }
}
