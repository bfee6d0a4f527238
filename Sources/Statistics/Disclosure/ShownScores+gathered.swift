extension ShownScores {
  /// The suppressed groups of a table, recoded into one; nil if they may not be shown.
  ///
  /// - Parameters:
  ///   - groups: The scores of each group.
  ///   - sessions: The same by session.
  ///   - pattern: What is shown of the table.
  init?(gathering groups: [Scores], in sessions: [SessionSums], _ pattern: LinkedTables.Pattern) {
    guard pattern.isGathered else { return nil }
    var (rest, sums) = (Scores(), SessionSums())
    for (group, isShown) in zip(groups, pattern.isShown) where !isShown { rest += group }
    for (group, isShown) in zip(sessions, pattern.isShown) where !isShown { sums += group }
    self.init(rest, in: sums)
    // Beside the same of another table, the index of few answers tells those of one of the groups.
    if !hasDetails { self = withoutIndex }
  }
}
