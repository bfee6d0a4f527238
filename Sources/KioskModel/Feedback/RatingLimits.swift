/// How many ratings visitors can have given: what comes beyond is kept, but marked.
public struct RatingLimits: Sendable, Hashable {
  /// The most ratings with one and the same score within ten seconds.
  public var sameScoreInTenSeconds = 6
  /// The most ratings within a minute: people in a queue need two seconds each.
  public var perMinute = 30
  /// The most ratings of a session, or of the day's visits, for ten who have come.
  public var perTenVisitors = 20

  /// The usual limits.
  public init() {}

  /// What each limit may be.
  public static let sameScoreRange = 2...60
  /// What each limit may be.
  public static let perMinuteRange = 5...120
  /// What each limit may be.
  public static let perTenVisitorsRange = 10...100

  /// So many more than the limit for the visitors are let through: some come without being counted.
  public static let spare = 10
  /// Where nobody counts who comes, the limit of a minute holds so many times in ten minutes.
  public static let minutesUncounted = 2

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
