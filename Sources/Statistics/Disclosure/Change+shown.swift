extension Change {
  /// The change between two groups, from what is published of them alone; nil if one of them has too
  /// few answers for its index to be compared.
  package init?(from before: ShownScores, to after: ShownScores) {
    guard before.hasDetails, after.hasDetails, let old = before.index, let new = after.index else {
      return nil
    }
    self.init(from: (old, before.certainty), to: (new, after.certainty))
  }
}
