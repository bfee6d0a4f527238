/// Which of several groups can be told apart, when it is allowed for that all pairs were looked at.
package struct PairwiseComparison: Sendable {
  /// The pairs of groups of which the second is higher.
  private var apart: Set<[Int]> = []

  /// Compares all pairs by Holm's step-down procedure (Scand. J. Statist. 6, 1979), which holds
  /// however the groups depend on each other.
  ///
  /// - Parameter estimates: The groups; nil for those that nothing can be said of.
  package init(_ estimates: [Estimate?]) {
    var pairs: [(places: [Int], difference: Difference)] = []
    for (place, one) in estimates.enumerated() {
      for (next, other) in estimates.enumerated().dropFirst(place + 1) {
        guard let one, let other else { continue }
        let isRise = one.index < other.index
        pairs.append(
          isRise
            ? ([place, next], Difference(from: one, to: other))
            : ([next, place], Difference(from: other, to: one)))
      }
    }
    let adjusted = Self.holm(pairs.map(\.difference.probability))
    for (pair, probability) in zip(pairs, adjusted)
    where probability < StandardError.level && pair.difference.points >= Change.leastThatMatters {
      apart.insert(pair.places)
    }
  }

  /// Whether a group is higher than another by more than chance, and by enough to matter.
  package func isAbove(_ one: Int, _ other: Int) -> Bool { apart.contains([other, one]) }

  /// The p-values after Holm's correction.
  static func holm(_ probabilities: [Double]) -> [Double] {
    var adjusted = probabilities
    var largest = 0.0
    let order = probabilities.indices.sorted { probabilities[$0] < probabilities[$1] }
    for (rank, place) in order.enumerated() {
      largest = max(largest, min(1, probabilities[place] * Double(probabilities.count - rank)))
      adjusted[place] = largest
    }
    return adjusted
  }
}
