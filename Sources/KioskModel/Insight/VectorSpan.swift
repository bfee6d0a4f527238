/// What can be combined of some vectors, by Gaussian elimination modulo a prime.
struct VectorSpan: Sendable {
  /// A vector in which the first entry that is not nought is one, and of which vectors it is made.
  private struct Row: Sendable {
    var vector: [UInt64]
    var parts: [UInt64]
    var pivot: Int
  }

  private var rows: [Row] = []
  private let count: Int

  init(_ vectors: [[UInt64]]) {
    count = vectors.count
    for (index, vector) in vectors.enumerated() {
      var parts = Array(repeating: UInt64(0), count: count)
      parts[index] = 1
      var rest = vector
      reduce(&rest, &parts)
      guard let pivot = rest.firstIndex(where: { $0 != 0 }) else { continue }
      let factor = Residue.inverse(rest[pivot])
      rows.append(
        Row(
          vector: rest.map { $0 * factor % Residue.prime },
          parts: parts.map { $0 * factor % Residue.prime }, pivot: pivot))
    }
  }

  /// The vectors of which another is made; nil where it is not.
  func combination(for vector: [UInt64]) -> [Int]? {
    var rest = vector
    var parts = Array(repeating: UInt64(0), count: count)
    reduce(&rest, &parts)
    guard rest.allSatisfy({ $0 == 0 }) else { return nil }
    return parts.indices.filter { parts[$0] != 0 }
  }

  /// Takes away from a vector what the rows can take away.
  private func reduce(_ vector: inout [UInt64], _ parts: inout [UInt64]) {
    for row in rows where vector[row.pivot] != 0 {
      let factor = Residue.prime - vector[row.pivot]
      for place in row.pivot..<vector.count {
        vector[place] = (vector[place] + factor * row.vector[place]) % Residue.prime
      }
      for place in parts.indices where row.parts[place] != 0 {
        parts[place] = (parts[place] + factor * row.parts[place]) % Residue.prime
      }
    }
  }
}
