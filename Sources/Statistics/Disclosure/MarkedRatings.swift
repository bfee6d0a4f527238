/// The ratings marked as a flood, which are stored but not included in any figure.
package struct MarkedRatings: Sendable, Hashable {
  /// The number of ratings; nil if there are fewer than five, which is not disclosed.
  package let count: Int?
  /// The index of all ratings including the marked ones; nil if it may not be disclosed.
  package let indexWithThem: Double?

  /// The marked ratings that may be disclosed beside the counted ones; nil if there are none.
  init?(_ marked: Scores, beside counted: Scores?) {
    guard marked.count > 0 else { return nil }
    let isShown = marked.count >= SecondarySuppression.fewest
    count = isShown ? marked.count : nil
    guard isShown, var all = counted else {
      indexWithThem = nil
      return
    }
    all += marked
    indexWithThem = all.index
  }
}
