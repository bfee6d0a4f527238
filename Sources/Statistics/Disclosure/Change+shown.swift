extension Change {
  /// What may be published of the change between two groups: the points are the difference of the indices
  /// as they are shown, and the p-value has two decimals.
  func shown(from before: ShownScores, to after: ShownScores) -> Change {
    Change(
      points: after.index - before.index,
      probability: probability.map { max(0.01, ($0 * 100).rounded() / 100) }, rise: rise)
  }
}
