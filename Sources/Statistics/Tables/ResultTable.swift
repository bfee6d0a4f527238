/// The groups of one variable in the form in which they may be published.
package struct ResultTable: Sendable, Hashable {
  /// A group in the form in which it may be published.
  package struct Row: Sendable, Hashable {
    /// The group's key; empty if it is unknown, `goneKey` for activities that are no longer in the
    /// programme, `gatheredKey` for the groups that are too small to be shown, together.
    package var key: String
    /// What may be published of the scores; nil if that is nothing.
    package var scores: ShownScores?
    /// The number of arrivals, which are anonymous counts.
    package var arrivals: Int
    /// The number of first visits among them; nil of too few.
    package var firstVisits: RoundedCount?

    /// A group that may be published.
    package init(
      key: String, scores: ShownScores?, arrivals: Int, firstVisits: RoundedCount? = nil
    ) {
      self.key = key
      self.scores = scores
      self.arrivals = arrivals
      self.firstVisits = firstVisits
    }

    /// Ratings divided by arrivals, as far as they are told; nil if nothing is published of the scores or
    /// there are no arrivals.
    package var responseRate: Double? {
      guard let scores, arrivals > 0 else { return nil }
      return Double(scores.count.low) / Double(arrivals)
    }
  }

  /// The key of all activities that are no longer in the programme.
  package static let goneKey = GroupNames.gone
  /// The key of all groups that are too small to be shown, together.
  package static let gatheredKey = "(few)"

  package var dimension: Division
  /// The groups, sorted by key, and last the small ones together.
  package var rows: [Row]
  /// Whether arrivals are known by group.
  package var countsArrivals: Bool

  /// A table that may be published.
  package init(dimension: Division, rows: [Row], countsArrivals: Bool) {
    (self.dimension, self.rows, self.countsArrivals) = (dimension, rows, countsArrivals)
  }

  /// The groups of a variable after disclosure control.
  ///
  /// - Parameter total: The number of all answers.
  init(_ variable: BreakdownVariable, total: Int) {
    let groups = variable.groups
    let protected = ProtectedTable(
      groups.map(\.scores), total: total, overlaps: variable.overlaps)
    dimension = variable.division
    countsArrivals = variable.countsArrivals
    // That a group has answers is told only with them: without any it stands here because somebody
    // came.
    rows = zip(groups, protected.isShown).compactMap { group, isShown in
      // Estimated ages are numbers of people of whom something is known.
      let arrivals =
        variable.division == .band ? RoundedCount(group.arrivals)?.low ?? 0 : group.arrivals
      let scores = isShown ? ShownScores(group.scores) : nil
      guard scores != nil || arrivals > 0 else { return nil }
      return Row(
        key: group.key, scores: scores, arrivals: arrivals,
        firstVisits: RoundedCount(group.firstVisits))
    }
    if let gathered = protected.gathered {
      rows.append(Row(key: Self.gatheredKey, scores: gathered, arrivals: 0))
    }
  }
}
