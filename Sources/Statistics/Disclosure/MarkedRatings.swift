/// The ratings marked as a flood, which are stored but not included in any figure.
package struct MarkedRatings: Sendable, Hashable {
  /// The number of ratings.
  package let count: RoundedCount
  /// The index of all ratings including the marked ones; nil if it may not be told.
  package let indexWithThem: Double?

  /// What may be published of the marked ratings beside the counted ones; nil if there are too few of them
  /// or none.
  init?(_ marked: Scores, beside counted: Scores) {
    guard let count = RoundedCount(marked.count) else { return nil }
    self.count = count
    var all = counted
    all += marked
    indexWithThem = RoundedCount(counted.count).flatMap { _ in ShownScores(all)?.index }
  }

  /// What was told earlier.
  init(count: RoundedCount, indexWithThem: Double?) {
    (self.count, self.indexWithThem) = (count, indexWithThem)
  }
}
