/// Ratings that visitors cannot have given: they are kept, and in no figure.
package struct MarkedRatings: Sendable, Hashable {
  /// How many there are; nil for fewer than five, of whom nothing is told.
  package let count: Int?
  /// What the index of all answers would be with them; nil where it may not be told.
  package let indexWithThem: Double?

  /// What may be told of marked ratings beside those that count; nil where there are none.
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
