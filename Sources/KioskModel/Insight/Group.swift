/// The figures of one group of answers and visits.
public struct Group: Sendable, Hashable {
  /// What is said of the group, such as a uid or `2026-11`; empty where it is not known.
  public var key: String
  /// How satisfied people are.
  public var scores: Scores
  /// How many came.
  public var arrivals = 0
  /// How many of them for the first time.
  public var firstVisits = 0
  /// A group without anybody.
  public init(key: String, scale: Int = 5) {
    self.key = key
    scores = Scores(scale: scale)
  }

  /// How many ratings count.
  public var count: Int { scores.count }

  /// Ratings ÷ arrivals; nil where nobody was counted in. Over 1 it shows that people were not
  /// counted, or that somebody pressed more than once.
  public var responseRate: Double? {
    arrivals > 0 ? Double(count) / Double(arrivals) : nil
  }
}
