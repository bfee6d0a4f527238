/// The distribution of ratings over the steps of a scale.
package struct Scores: Sendable, Hashable {
  /// The count of each step, worst first.
  package private(set) var counts: [Int]

  /// The number of steps of the scale used in results.
  package static let usualScale = 5

  /// A distribution without ratings, on a scale of at least two steps.
  package init(scale: Int = usualScale) { counts = Array(repeating: 0, count: max(2, scale)) }

  /// A distribution with the count of each step, worst first.
  package init(counts: [Int]) { self.counts = counts }

  /// The number of steps.
  package var scale: Int { counts.count }
  /// The number of ratings.
  package var count: Int { counts.reduce(0, +) }

  /// Adds ratings with a score, 1 being the worst; scores outside the scale are ignored.
  package mutating func add(_ score: Int, times: Int = 1) {
    guard counts.indices.contains(score - 1) else { return }
    counts[score - 1] += times
  }

  /// The satisfaction index (nöjdhetsindex): 100 · (mean − 1) ÷ (k − 1) for k steps, from 0 to 100;
  /// nil without ratings. It is not a percentage, and not SCB's NKI.
  package var index: Double? {
    guard count > 0 else { return nil }
    return 100 * (mean - 1) / Double(scale - 1)
  }

  /// The number of satisfied visitors: a score of four or five of five, or on other scales a step
  /// at the same relative height or above.
  package var satisfied: Int {
    counts.enumerated().filter { 4 * $0.offset >= 3 * (scale - 1) }.map(\.element).reduce(0, +)
  }

  /// The proportion of satisfied visitors, 0–1; nil without ratings.
  package var satisfiedShare: Double? { count > 0 ? Double(satisfied) / Double(count) : nil }

  private var mean: Double {
    let sum = counts.enumerated().map { ($0.offset + 1) * $0.element }.reduce(0, +)
    return Double(sum) / Double(count)
  }

  /// The sample variance (divided by n − 1).
  var variance: Double {
    let mean = mean
    let sum = counts.enumerated().map { offset, count in
      Double(count) * (Double(offset + 1) - mean) * (Double(offset + 1) - mean)
    }.reduce(0, +)
    return sum / Double(count - 1)
  }

  /// Adds another distribution on the same scale; one on another scale is ignored.
  package static func += (one: inout Scores, other: Scores) {
    guard one.scale == other.scale else { return }
    for index in one.counts.indices { one.counts[index] += other.counts[index] }
  }
}
