/// The groups of one variable in the form in which they may be published.
package struct ResultTable: Sendable, Hashable {
  /// A group in the form in which it may be published.
  package struct Row: Sendable, Hashable {
    /// The group's key; empty if it is unknown, `goneKey` for activities that are no longer in the
    /// programme.
    package var key: String
    /// The scores; nil if they are suppressed, because there are fewer than five or they would
    /// disclose such a group.
    package var scores: Scores?
    /// The number of arrivals, which are anonymous counts.
    package var arrivals: Int
    /// The number of first visits among them.
    package var firstVisits: Int

    /// A group that may be published.
    package init(key: String, scores: Scores?, arrivals: Int, firstVisits: Int) {
      self.key = key
      self.scores = scores
      self.arrivals = arrivals
      self.firstVisits = firstVisits
    }

    /// Ratings divided by arrivals; nil if the scores are suppressed or there are no arrivals.
    package var responseRate: Double? {
      guard let scores, arrivals > 0 else { return nil }
      return Double(scores.count) / Double(arrivals)
    }
  }

  /// The key of all activities that are no longer in the programme.
  package static let goneKey = GroupNames.gone

  package var dimension: Division
  /// The groups, sorted by key.
  package var rows: [Row]
  /// Whether arrivals are known by group.
  package var countsArrivals: Bool
}
