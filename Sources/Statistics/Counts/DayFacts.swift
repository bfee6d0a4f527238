package import KioskModel

/// The anonymous counts from the journals of one day.
///
/// A rating belongs to the day on which it was given, and so do its answers and its undo, even if
/// they come after midnight.
package struct DayFacts: Sendable, Hashable {
  /// The properties shared by ratings that are counted together.
  package struct RatingKey: Sendable, Hashable {
    /// The session; nil for the visit as a whole.
    package var session: Session.ID?
    /// The score, 1 being the worst.
    package var score: Int
    /// The number of steps of the scale.
    package var scale: Int
    /// The language of the screen.
    package var language: String
    /// The hour of the day.
    package var hour: Int
    /// The answer to the question about age; nil if it was not asked or answered.
    package var band: AgeBand?
    /// Whether it is part of a flood and counted separately.
    package var isFlood: Bool
  }

  /// The properties shared by answers that are counted together.
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

  /// The arrivals at a session.
  package struct ArrivalCount: Sendable, Hashable {
    /// The number of arrivals.
    package var arrivals = 0
    /// The number of first visits among them.
    package var firstVisits = 0
    /// The number of arrivals by estimated age band, if bands are recorded.
    package var bands: [AgeBand: Int] = [:]
  }

  package var day: LocalDate
  /// The number of ratings by their properties.
  package var ratings: [RatingKey: Int] = [:]
  /// The number of answers by their properties.
  package var answers: [AnswerKey: Int] = [:]
  /// The arrivals by session.
  package var came: [Session.ID: ArrivalCount] = [:]
  /// The number of arrivals at the meeting place as a whole; they may include visitors of sessions,
  /// so the two are never added.
  package var placeArrivals = 0
  /// Whether any wish was entered.
  package var hasWishes = false
  /// The files and lines of the day's journals that could not be read.
  package var unread = UnreadableFiles()

  /// A day without entries.
  package init(day: LocalDate) { self.day = day }

  /// The facts of a day.
  ///
  /// - Parameters:
  ///   - feedback: The day's feedback entries.
  ///   - later: Those of the next day, which may include answers to the day's ratings.
  ///   - attendance: The day's attendance entries.
  package init(
    day: LocalDate, feedback: [JournalRecord], later: [JournalRecord] = [],
    attendance: [JournalRecord]
  ) {
    self = DayCount(feedback, later: later, attendance: attendance).facts(of: day)
  }
}

extension DayFacts.ArrivalCount {
  /// Adds an arrival.
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
