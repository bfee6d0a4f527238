/// How often each step of a scale was chosen.
package struct Scores: Sendable, Hashable {
  /// The counts, the worst step first.
  package private(set) var counts: [Int]

  /// How many steps the scale has that the figures are about.
  package static let usualScale = 5

  /// Nothing chosen on a scale of some steps, at least two.
  package init(scale: Int = usualScale) { counts = Array(repeating: 0, count: max(2, scale)) }

  /// Counts of each step, the worst first.
  package init(counts: [Int]) { self.counts = counts }

  /// How many steps the scale has.
  package var scale: Int { counts.count }
  /// How many answers there are.
  package var count: Int { counts.reduce(0, +) }

  /// Adds answers of a step, 1 the worst; steps that the scale does not have are left out.
  package mutating func add(_ score: Int, times: Int = 1) {
    guard counts.indices.contains(score - 1) else { return }
    counts[score - 1] += times
  }

  /// The satisfaction index (nöjdhetsindex): 100 · (mean − 1) ÷ (k − 1), from 0 to 100; nil where
  /// there are no answers. It is no percentage, and not SCB's NKI.
  package var index: Double? {
    guard count > 0 else { return nil }
    return 100 * (mean - 1) / Double(scale - 1)
  }

  /// The index's 95 % interval by Student's t; nil where it cannot be told.
  package var indexInterval: Interval? {
    guard count > 1, let index else { return nil }
    let factor = 100 / Double(scale - 1)
    return .ofMean(index, variance: variance * factor * factor, count: count, within: 0...100)
  }

  /// How many are satisfied: four or five of five, and on other scales the steps at or above the
  /// same height.
  package var satisfied: Int {
    counts.enumerated().filter { 4 * $0.offset >= 3 * (scale - 1) }.map(\.element).reduce(0, +)
  }

  /// The share of the satisfied, 0–1; nil where there are no answers.
  package var satisfiedShare: Double? { count > 0 ? Double(satisfied) / Double(count) : nil }

  /// Its 95 % interval (Wilson).
  package var satisfiedInterval: Interval? { .wilson(satisfied, of: count) }

  private var mean: Double {
    let sum = counts.enumerated().map { ($0.offset + 1) * $0.element }.reduce(0, +)
    return Double(sum) / Double(count)
  }

  /// The variance of a sample (divided by n − 1).
  private var variance: Double {
    let mean = mean
    let sum = counts.enumerated().map { offset, count in
      Double(count) * (Double(offset + 1) - mean) * (Double(offset + 1) - mean)
    }.reduce(0, +)
    return sum / Double(count - 1)
  }

  /// Adds the answers of another group on the same scale; those of another scale are left out.
  package static func += (one: inout Scores, other: Scores) {
    guard one.scale == other.scale else { return }
    for index in one.counts.indices { one.counts[index] += other.counts[index] }
  }
}
