package import KioskModel

/// What the journals of one day come to: counts, of which no single visitor can be told.
///
/// Ratings belong to the day on which they were given; the answers that follow one, and what takes
/// it back, belong to its day also where midnight lies between.
package struct DayFacts: Sendable, Hashable {
  /// What ratings that count together have in common.
  package struct RatingKey: Sendable, Hashable {
    /// The session; nil for the visit as a whole.
    package var session: Session.ID?
    /// 1 the worst.
    package var score: Int
    /// How many steps there were.
    package var scale: Int
    /// The language of the screen.
    package var language: String
    /// The hour of the day.
    package var hour: Int
    /// What was answered to the question of age; nil where it was not asked or not answered.
    package var band: AgeBand?
    /// Whether it came in a flood, and counts apart.
    package var isFlood: Bool
  }

  /// What answers that count together have in common.
  package struct AnswerKey: Sendable, Hashable {
    /// The session; nil for the visit as a whole.
    package var session: Session.ID?
    /// The question set and its version.
    package var set: String
    /// The question's id in its set.
    package var question: String
    /// The choice's id in its question.
    package var choice: String
  }

  /// Who came to a session.
  package struct ArrivalCount: Sendable, Hashable {
    /// How many.
    package var arrivals = 0
    /// How many of them for the first time.
    package var firstVisits = 0
    /// Arrivals by how old people looked, where that is counted.
    package var bands: [AgeBand: Int] = [:]
  }

  /// The day.
  package var day: LocalDate
  /// How many ratings were alike.
  package var ratings: [RatingKey: Int] = [:]
  /// How many answers were alike.
  package var answers: [AnswerKey: Int] = [:]
  /// Who came to each session.
  package var came: [Session.ID: ArrivalCount] = [:]
  /// How many were counted in the house as a whole: people, of whom some are among those who came to
  /// a session, so that the two are never added.
  package var house = 0
  /// Whether somebody wished for something, so that it is worth looking for.
  package var hasWishes = false
  /// What of the day's journals could not be read.
  package var unread = UnreadableFiles()

  /// A day without events.
  package init(day: LocalDate) { self.day = day }

  /// The facts of a day.
  ///
  /// - Parameters:
  ///   - feedback: The feedback events of the day.
  ///   - later: Those of the day after it, among which may be answers to the day's ratings.
  ///   - attendance: The attendance events of the day.
  package init(
    day: LocalDate, feedback: [JournalRecord], later: [JournalRecord] = [],
    attendance: [JournalRecord]
  ) {
    self = DayCount(feedback, later: later, attendance: attendance).facts(of: day)
  }
}

extension DayFacts.ArrivalCount {
  /// Somebody more.
  mutating func add(_ isFirstVisit: Bool, _ band: AgeBand?) {
    arrivals += 1
    if isFirstVisit { firstVisits += 1 }
    if let band { bands[band, default: 0] += 1 }
  }
}

extension DayFacts.RatingKey {
  init(_ rating: Rating) {
    self.init(
      session: rating.session, score: rating.score, scale: rating.scale,
      language: rating.language, hour: rating.hour, band: nil, isFlood: rating.isFlood)
  }
}
