/// The groups of one dimension, as they may be shown.
package struct ResultTable: Sendable, Hashable {
  /// A group as it may be shown.
  package struct Row: Sendable, Hashable {
    /// What is said of the group; empty where it is not known, `goneKey` for activities that are no
    /// longer in the programme.
    package var key: String
    /// Its figures; nil where there are fewer than five answers, or where they would tell those of
    /// such a group.
    package var scores: Scores?
    /// How many came: heads, of which nobody says who they were.
    package var arrivals: Int
    /// How many of them for the first time.
    package var firstVisits: Int

    /// A group as it may be shown.
    package init(key: String, scores: Scores?, arrivals: Int, firstVisits: Int) {
      self.key = key
      self.scores = scores
      self.arrivals = arrivals
      self.firstVisits = firstVisits
    }

    /// Ratings ÷ arrivals; nil where the answers are not shown or nobody was counted in.
    package var responseRate: Double? {
      guard let scores, arrivals > 0 else { return nil }
      return Double(scores.count) / Double(arrivals)
    }
  }

  /// The key of all activities that are no longer in the programme.
  package static let goneKey = GroupNames.gone

  /// By what the groups differ.
  package var dimension: Division
  /// The groups in the order of their keys.
  package var rows: [Row]
  /// Whether it is known how many came to each group.
  package var countsArrivals: Bool
}
