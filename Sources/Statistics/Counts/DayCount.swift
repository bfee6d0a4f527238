import KioskModel

/// The counts of one day's journal entries, whose ids are of type `Name`.
struct DayCount<Name: Hashable> {
  /// The content of an answer to a rating.
  struct Given {
    var name: Name
    /// The session that the answer gives its rating.
    var session: Session.ID?
    var set: String
    var question: String
    var choice: String
  }

  /// The content of an arrival.
  struct Entry {
    /// The session; nil for the meeting place as a whole.
    var session: Session.ID?
    var isFirstVisit: Bool
    var band: AgeBand?
  }

  private var ratings: [Name: DayFacts.RatingKey] = [:]
  private var answers: [Name: [Given]] = [:]
  private var taken: Set<Name> = []
  private var floods: Set<Name> = []
  private var arrivals: [Name: Entry] = [:]
  private var takenArrivals: Set<Name> = []
  private var hasWishes = false

  mutating func rating(_ name: Name, _ key: DayFacts.RatingKey) { ratings[name] = key }

  mutating func answer(to rating: Name, _ answer: Given) {
    answers[rating, default: []].append(answer)
  }

  mutating func wish() { hasWishes = true }

  mutating func takeBack(_ event: Name) { taken.insert(event) }

  mutating func mark(_ rating: Name) { floods.insert(rating) }

  mutating func arrival(_ name: Name, _ entry: Entry) { arrivals[name] = entry }

  mutating func takeBackArrival(_ event: Name) { takenArrivals.insert(event) }

  /// Calls `body` with each rating that was not undone: its name, its properties updated by the entries
  /// that follow it, and its answers.
  ///
  /// An answer belongs to its rating's day even if it was given after midnight; an answer without a
  /// rating belongs to one removed from the journal, and is ignored.
  func ratings(_ body: (Name, DayFacts.RatingKey, [Given]) -> Void) {
    for (name, key) in ratings where !taken.contains(name) {
      var key = key
      if floods.contains(name) { key.isFlood = true }
      var given = answers[name] ?? []
      if !given.isEmpty { given = given.filter { !taken.contains($0.name) } }
      for answer in given {
        if let session = answer.session { key.session = session }
        if answer.question == GivenRating.ageQuestion {
          key.band = AgeBand(rawValue: answer.choice)
        }
      }
      body(name, key, given.filter { $0.session == nil })
    }
  }

  /// The facts of the day.
  func facts(of day: LocalDate) -> DayFacts {
    var facts = DayFacts(day: day)
    facts.hasWishes = hasWishes
    ratings { _, key, given in
      facts.ratings[key, default: 0] += 1
      // The number of people behind a flood is unknown, so their answers are not counted.
      guard !key.isFlood else { return }
      for answer in given {
        let answered = DayFacts.AnswerKey(
          session: key.session, set: answer.set, question: answer.question, choice: answer.choice)
        facts.answers[answered, default: 0] += 1
      }
    }
    for (name, entry) in arrivals where !takenArrivals.contains(name) {
      if let session = entry.session {
        facts.came[session, default: DayFacts.ArrivalCount()].add(entry.isFirstVisit, entry.band)
      } else {
        facts.placeArrivals += 1
      }
    }
    return facts
  }
}

extension DayCount<String> {
  /// The counts of a day.
  ///
  /// - Parameters:
  ///   - feedback: The day's feedback entries.
  ///   - later: Those of the next day, which may include answers to the day's ratings.
  ///   - attendance: The day's attendance entries.
  init(
    _ feedback: [JournalRecord], later: [JournalRecord], attendance: [JournalRecord]
  ) {
    self.init()
    add(feedback: feedback)
    add(feedback: later, isLater: true)
    add(attendance: attendance)
  }

  /// Adds feedback entries; those of the next day only affect ratings of this one.
  mutating func add(feedback: [JournalRecord], isLater: Bool = false) {
    for record in feedback {
      switch FeedbackEvent(record) {
      case .rating(let rating):
        if !isLater { self.rating(record.id, DayFacts.RatingKey(rating)) }
      case .answer(let answer):
        self.answer(
          to: answer.rating,
          Given(
            name: record.id, session: answer.session, set: answer.set, question: answer.question,
            choice: answer.choice))
      case .retract(let event): takeBack(event)
      case .flood(let rating): mark(rating)
      case .wish: if !isLater { wish() }
      case .poll, .vote, .pollEnd, nil: break
      }
    }
  }

  /// Adds attendance entries.
  mutating func add(attendance: [JournalRecord]) {
    for record in attendance {
      switch AttendanceEvent(record) {
      case .arrival(let arrival):
        self.arrival(
          record.id,
          Entry(
            session: arrival.session, isFirstVisit: arrival.isFirstVisit, band: arrival.band))
      case .retract(let event, _): takeBackArrival(event)
      case .departure, .pause, nil: break
      }
    }
  }
}
