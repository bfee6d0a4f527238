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
    /// The number of ratings of activities whose visitors were counted; nil of too few, and where it is
    /// unknown.
    package var ofActivities: RoundedCount?

    /// A group that may be published.
    package init(
      key: String, scores: ShownScores?, arrivals: Int, firstVisits: RoundedCount? = nil,
      ofActivities: RoundedCount? = nil
    ) {
      self.key = key
      self.scores = scores
      self.arrivals = arrivals
      self.firstVisits = firstVisits
      self.ofActivities = ofActivities
    }

    /// Ratings of activities, as far as they are told, divided by arrivals at them; nil if nothing is
    /// published of these ratings or nobody was counted. A value above 1 shows that visitors were not
    /// checked in or have rated more than once.
    package var responseRate: Double? {
      guard let ofActivities, arrivals > 0 else { return nil }
      return Double(ofActivities.low) / Double(arrivals)
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
    (self.dimension, self.countsArrivals) = (dimension, countsArrivals)
    self.rows = rows.map { row in
      var row = row
      // Elsewhere how many of a row's ratings are of activities is not published.
      if dimension.dividesActivities && !row.key.isEmpty { row.ofActivities = row.scores?.count }
      return row
    }
  }

  /// The share of the ratings whose group is known, from what is published of the others; nil if
  /// nothing is, as where all are known.
  ///
  /// - Parameter whole: The number of all ratings.
  package func coverage(of whole: RoundedCount) -> Double? {
    guard let unknown = rows.first(where: \.key.isEmpty)?.scores?.count else { return nil }
    return max(0, ((1 - unknown.middle / whole.middle) * 100).rounded() / 100)
  }

  /// The groups of a variable after disclosure control.
  ///
  /// - Parameter pattern: What is shown of the table.
  init(_ variable: BreakdownVariable, pattern: LinkedTables.Pattern) {
    let groups = variable.groups
    // That a group has answers is told only with them: without any it stands here because somebody
    // came.
    var rows: [Row] = groups.enumerated().compactMap { number, group in
      // Estimated ages are numbers of people of whom something is known.
      let arrivals =
        variable.division == .band ? RoundedCount(group.arrivals)?.low ?? 0 : group.arrivals
      var scores =
        pattern.isShown[number] ? ShownScores(group.scores, in: group.sessions) : nil
      if !pattern.tellsIndex[number] { scores = scores?.withoutIndex }
      guard scores != nil || arrivals > 0 else { return nil }
      return Row(
        key: group.key, scores: scores, arrivals: arrivals,
        firstVisits: RoundedCount(group.firstVisits))
    }
    if let gathered = ShownScores(
      gathering: groups.map(\.scores), in: groups.map(\.sessions), pattern)
    {
      rows.append(Row(key: Self.gatheredKey, scores: gathered, arrivals: 0))
    }
    self.init(
      dimension: variable.division, rows: rows, countsArrivals: variable.countsArrivals)
  }
}
