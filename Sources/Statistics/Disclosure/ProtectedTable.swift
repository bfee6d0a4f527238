/// What is shown of a table with some of its groups suppressed: these are recoded into one group.
struct ProtectedTable: Sendable {
  /// Which groups are shown.
  let isShown: [Bool]
  /// All suppressed groups together, if they may be shown.
  let gathered: ShownScores?

  /// The groups of a table with a suppression pattern.
  ///
  /// - Parameters:
  ///   - groups: The scores of each group.
  ///   - sessions: The same by session.
  ///   - pattern: What is shown.
  init(_ groups: [Scores], in sessions: [SessionSums] = [], pattern: LinkedTables.Pattern) {
    isShown = pattern.isShown
    var rest = Scores()
    for (group, isShown) in zip(groups, isShown) where !isShown { rest += group }
    var sums = SessionSums()
    for (group, isShown) in zip(sessions, isShown) where !isShown { sums += group }
    let together = pattern.isGathered ? ShownScores(rest, in: sums) : nil
    // Beside the same of another table, the index of few answers tells those of one of the groups.
    gathered = together?.hasDetails == false ? together?.withoutIndex : together
  }
}
