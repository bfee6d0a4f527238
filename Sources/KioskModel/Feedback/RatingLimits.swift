/// The limits above which ratings are marked as a flood; they are stored all the same.
package struct RatingLimits: Sendable, Hashable {
  /// The maximum number of ratings with the same score within ten seconds.
  package var sameScoreInTenSeconds = 6
  /// The maximum number of ratings within a minute: people in a queue need two seconds each.
  package var perMinute = 30
  /// The maximum number of ratings of a session, or of the day's visits, for ten visitors.
  package var perTenVisitors = 20

  /// The default limits.
  package init() {}

  /// The range allowed for `sameScoreInTenSeconds`.
  package static let sameScoreRange = 2...60
  /// The range allowed for `perMinute`.
  package static let perMinuteRange = 5...120
  /// The range allowed for `perTenVisitors`.
  package static let perTenVisitorsRange = 10...100

  /// The number added to the limit by visitors, since some visitors are not checked in.
  package static let spare = 10
  /// The factor on the limit for a minute that gives the limit for ten minutes where visitors are
  /// not counted.
  package static let minutesUncounted = 2

  /// The limits in `site.json`; a number outside its range is replaced by the nearest one allowed.
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

  /// The maximum number of ratings for a number of visitors.
  func most(of visitors: Int) -> Int { visitors * perTenVisitors / 10 + Self.spare }
}
