/// How many ratings visitors can have given: what comes beyond is kept, but marked.
package struct RatingLimits: Sendable, Hashable {
  /// The most ratings with one and the same score within ten seconds.
  package var sameScoreInTenSeconds = 6
  /// The most ratings within a minute: people in a queue need two seconds each.
  package var perMinute = 30
  /// The most ratings of a session, or of the day's visits, for ten who have come.
  package var perTenVisitors = 20

  /// The usual limits.
  package init() {}

  /// What each limit may be.
  package static let sameScoreRange = 2...60
  /// What each limit may be.
  package static let perMinuteRange = 5...120
  /// What each limit may be.
  package static let perTenVisitorsRange = 10...100

  /// So many more than the limit for the visitors are let through: some come without being counted.
  package static let spare = 10
  /// Where nobody counts who comes, the limit of a minute holds so many times in ten minutes.
  package static let minutesUncounted = 2

  /// The limits in `site.json`; a number outside its range is taken to its nearer end.
  init(_ reader: JSONReader) throws(DocumentProblem) {
    func number(_ key: String, _ usual: Int, _ range: ClosedRange<Int>) throws(DocumentProblem)
      -> Int
    {
      min(range.upperBound, max(range.lowerBound, try reader.optionalInt(key) ?? usual))
    }
    sameScoreInTenSeconds = try number(
      "sameScoreInTenSeconds", sameScoreInTenSeconds, Self.sameScoreRange)
    perMinute = try number("ratingsPerMinute", perMinute, Self.perMinuteRange)
    perTenVisitors = try number("ratingsPerTenVisitors", perTenVisitors, Self.perTenVisitorsRange)
  }

  /// The most ratings that so many visitors can have given.
  func most(of visitors: Int) -> Int { visitors * perTenVisitors / 10 + Self.spare }
}
