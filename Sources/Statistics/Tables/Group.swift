/// The figures of one group of answers and visits.
package struct Group: Sendable, Hashable {
  /// What is said of the group, such as a uid or `2026-11`; empty where it is not known.
  package var key: String
  /// How satisfied people are.
  package var scores: Scores
  /// How many came.
  package var arrivals = 0
  /// How many of them for the first time.
  package var firstVisits = 0
  /// A group without anybody.
  package init(key: String, scale: Int = 5) {
    self.key = key
    scores = Scores(scale: scale)
  }

  /// How many ratings count.
  package var count: Int { scores.count }

  /// Ratings ÷ arrivals; nil where nobody was counted in. Over 1 it shows that people were not
  /// counted, or that somebody pressed more than once.
  package var responseRate: Double? {
    arrivals > 0 ? Double(count) / Double(arrivals) : nil
  }
}
