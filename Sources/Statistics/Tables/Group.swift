/// The figures of one group of ratings and arrivals.
package struct Group: Sendable, Hashable {
  /// The group's key, such as a uid or `2026-11`; empty if it is unknown.
  package var key: String
  /// The distribution of the ratings.
  package var scores: Scores
  /// The number of arrivals.
  package var arrivals = 0
  /// The number of first visits among them.
  package var firstVisits = 0
  /// The ratings by session.
  package var sessions = SessionSums()

  /// A group without ratings and arrivals.
  package init(key: String, scale: Int = 5) {
    self.key = key
    scores = Scores(scale: scale)
  }

  /// The number of counted ratings.
  package var count: Int { scores.count }
}
