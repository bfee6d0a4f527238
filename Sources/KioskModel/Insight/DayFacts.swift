/// What the journals of one day come to: counts, of which no single visitor can be told.
///
/// Ratings belong to the day on which they were given; the answers that follow one, and what takes
/// it back, belong to its day also where midnight lies between.
public struct DayFacts: Sendable, Hashable {
  /// What ratings that count together have in common.
  public struct RatingKey: Sendable, Hashable {
    /// The session; nil for the visit as a whole.
    public var session: Session.ID?
    /// 1 the worst.
    public var score: Int
    /// How many steps there were.
    public var scale: Int
    /// The language of the screen.
    public var language: String
    /// The hour of the day.
    public var hour: Int
    /// What was answered to the question of age; nil where it was not asked or not answered.
    public var band: AgeBand?
    /// Whether it came in a flood, and counts apart.
    public var isFlood: Bool
  }

  /// What answers that count together have in common.
  public struct AnswerKey: Sendable, Hashable {
    /// The session; nil for the visit as a whole.
    public var session: Session.ID?
    /// The question set and its version.
    public var set: String
    /// The question's id in its set.
    public var question: String
    /// The choice's id in its question.
    public var choice: String
  }

  /// Who came to a session.
  public struct Came: Sendable, Hashable {
    /// How many.
    public var arrivals = 0
    /// How many of them for the first time.
    public var firstVisits = 0
    /// Arrivals by how old people looked, where that is counted.
    public var bands: [AgeBand: Int] = [:]
  }

  /// The day.
  public var day: LocalDate
  /// How many ratings were alike.
  public var ratings: [RatingKey: Int] = [:]
  /// How many answers were alike.
  public var answers: [AnswerKey: Int] = [:]
  /// Who came to each session.
  public var came: [Session.ID: Came] = [:]

  /// The question whose answers say how old somebody is.
  static let ageQuestion = "age"

  /// A day without events.
  public init(day: LocalDate) { self.day = day }

  /// The facts of a day.
  ///
  /// - Parameters:
  ///   - feedback: The feedback events of the day.
  ///   - later: Those of the day after it, among which may be answers to the day's ratings.
  ///   - attendance: The attendance events of the day.
  public init(
    day: LocalDate, feedback: [JournalRecord], later: [JournalRecord] = [],
    attendance: [JournalRecord]
  ) {
    self.day = day
    count(feedback.compactMap(Self.event), later.compactMap(Self.event))
    count(attendance)
  }

  private typealias Said = (id: String, event: FeedbackEvent)

  private static func event(_ record: JournalRecord) -> Said? {
    FeedbackEvent(record).map { (record.id, $0) }
  }

  private mutating func count(_ said: [Said], _ later: [Said]) {
    var ratings: [String: RatingKey] = [:]
    var answers: [String: [(id: String, answer: Answer)]] = [:]
    var retracted: Set<String> = []
    for (id, event) in said {
      if case .rating(let rating) = event { ratings[id] = RatingKey(rating) }
    }
    // Answers are to ratings of the day, whichever day they are of; what has no rating was given to
    // one that was taken from the journal, and says nothing.
    for (id, event) in said + later {
      switch event {
      case .rating, .wish: break
      case .answer(let answer):
        if ratings[answer.rating] != nil {
          answers[answer.rating, default: []].append((id, answer))
        }
      case .retract(let event): retracted.insert(event)
      }
    }
    for (id, key) in ratings where !retracted.contains(id) {
      var key = key
      let given = (answers[id] ?? []).filter { !retracted.contains($0.id) }.map(\.answer)
      for answer in given {
        if let session = answer.session { key.session = session }
        if answer.question == Self.ageQuestion { key.band = AgeBand(rawValue: answer.choice) }
      }
      self.ratings[key, default: 0] += 1
      // Of a flood nobody knows how many people it was.
      guard !key.isFlood else { continue }
      for answer in given where answer.session == nil {
        let answered = AnswerKey(
          session: key.session, set: answer.set, question: answer.question, choice: answer.choice)
        self.answers[answered, default: 0] += 1
      }
    }
  }

  private mutating func count(_ attendance: [JournalRecord]) {
    var arrivals: [String: Arrival] = [:]
    var retracted: Set<String> = []
    for record in attendance {
      switch AttendanceEvent(record) {
      case .arrival(let arrival): arrivals[record.id] = arrival
      case .retract(let event, _): retracted.insert(event)
      case .departure, .pause, nil: break
      }
    }
    for (id, arrival) in arrivals where !retracted.contains(id) {
      var came = came[arrival.session] ?? Came()
      came.arrivals += 1
      if arrival.isFirstVisit { came.firstVisits += 1 }
      if let band = arrival.band { came.bands[band, default: 0] += 1 }
      self.came[arrival.session] = came
    }
  }
}

extension DayFacts.RatingKey {
  init(_ rating: Rating) {
    self.init(
      session: rating.session, score: rating.score, scale: rating.scale,
      language: rating.language, hour: rating.hour, band: nil, isFlood: rating.isFlood)
  }
}
