internal import Foundation

/// A generator of visits to past sessions and of ratings of them.
struct SyntheticVisitors {
  /// The end of the history.
  let now: Date
  /// The meeting place's time zone, which gives the hour of a rating and the day of a journal.
  let zone: TimeZone
  /// The days of the history, over which the number of visitors grows.
  let days: ClosedRange<LocalDate>
  /// The languages of the screen, most common first.
  let languages: [String]
  /// The questions that follow a rating.
  let questions: QuestionSet
  var random: SplitMix64
  /// The days with entries that have not been written; the caller takes them out and writes them.
  var journals: [LocalDate: SyntheticDay] = [:]

  private let habits: [String: VisitorHabits]
  private var people: SyntheticPeople
  private var ratingsSoFar = 0

  /// Visitors of the activities of a programme.
  init(
    of activities: [Activity], now: Date, zone: TimeZone, days: ClosedRange<LocalDate>,
    languages: [String], questions: QuestionSet, people: SyntheticPeople, random: SplitMix64
  ) {
    self.now = now
    self.zone = zone
    self.days = days
    self.languages = languages
    self.questions = questions
    self.people = people
    self.random = random
    var habits: [String: VisitorHabits] = [:]
    for activity in activities {
      habits[activity.uid] = VisitorHabits(activity, questions: questions, random: &self.random)
    }
    self.habits = habits
  }

  /// Generates visits to a session and ratings of it.
  mutating func visit(_ session: Session) {
    guard let habits = habits[session.activity.uid] else { return }
    let count = arrivals(at: session, habits)
    var present: Set<String> = []
    for _ in 0..<count { arrive(at: session, habits, &present) }
    if random.chance(percent: 8) { arriveByMistake(at: session) }
    for _ in 0..<(count * random.number(in: 25...60) / 100) {
      // Most visitors rate on the way out, some during the session.
      let early = random.chance(percent: 15)
      let from = session.start.addingTimeInterval(15 * 60)
      let leave = max(from, session.end.addingTimeInterval(-10 * 60))
      let time = early ? self.time(from, leave) : self.time(leave, session.end + 30 * 60)
      rate(session.id, at: time, scores: habits.scoreWeights)
    }
    if random.chance(percent: 1) { flood(session) }
  }

  /// Generates ratings of the visit as a whole.
  mutating func rateVisits(on day: LocalDate) {
    let opening = zone.instant(of: LocalDateTime(day, hour: 10))
    for _ in 0..<random.number(in: 0...3) {
      rate(nil, at: time(opening, opening + 7 * 3600), scores: [3, 6, 16, 40, 35])
    }
  }

  private mutating func arrivals(at session: Session, _ habits: VisitorHabits) -> Int {
    if session.end > now, let capacity = session.activity.capacity {
      // The first page then shows that a few places are left.
      return max(0, capacity - random.number(in: 3...6))
    }
    let season = VisitorHabits.seasonPercent(month: session.localStart.date.month)
    let length = max(1, days.upperBound - days.lowerBound)
    let growth = 85 + 30 * (session.localStart.date - days.lowerBound) / length
    let count = habits.usualCount * season * growth * random.number(in: 70...130) / 1_000_000
    return min(max(1, count), session.activity.capacity ?? .max)
  }

  private mutating func arrive(
    at session: Session, _ habits: VisitorHabits, _ present: inout Set<String>
  ) {
    let time = arrivalTime(at: session)
    let isFirst = random.chance(percent: habits.firstVisitPercent)
    var arrival = Arrival(session: session.id, time: time, isFirstVisit: isFirst)
    if !isFirst, let person = people.arrivingPerson(on: session.localStart.date, besides: present) {
      arrival.person = person.id
      present.insert(person.id)
    }
    addAttendance([AttendanceEvent.arrival(arrival).journalEvent(id: random.uuid())], at: time)
  }

  /// Generates an arrival recorded by mistake, and its undo.
  private mutating func arriveByMistake(at session: Session) {
    let time = arrivalTime(at: session)
    let arrival = AttendanceEvent.arrival(Arrival(session: session.id, time: time))
      .journalEvent(id: random.uuid())
    let undo = AttendanceEvent.retract(event: arrival.id, by: "").journalEvent(id: random.uuid())
    addAttendance([arrival, undo], at: time)
  }

  /// A random time a little before or after the start.
  private mutating func arrivalTime(at session: Session) -> Date {
    time(session.start - 15 * 60, min(session.start + 10 * 60, now))
  }

  private mutating func rate(_ session: Session.ID?, at time: Date, scores: [Int]) {
    guard time <= now, let score = random.index(weights: scores) else { return }
    let languageWeights = languages.indices.map { $0 == 0 ? 70 : max(1, 24 / ($0 + 1)) }
    let language = random.index(weights: languageWeights).map { languages[$0] } ?? "sv"
    let hour = zone.localTime(at: time).hour
    let rating = FeedbackEvent.rating(
      Rating(session: session, score: score + 1, language: language, hour: hour)
    ).journalEvent(id: random.uuid())
    let wasUndone = random.chance(percent: 2)
    let followUp =
      wasUndone
      ? [FeedbackEvent.retract(event: rating.id).journalEvent(id: random.uuid())]
      : answers(to: rating.id, about: session)
    addFeedback([rating] + followUp, at: time)
  }

  private mutating func answers(to rating: String, about session: Session.ID?) -> [JournalEvent] {
    let asked = questions.questions(turn: ratingsSoFar)
    ratingsSoFar += 1
    var answers: [JournalEvent] = []
    for (place, question) in asked.enumerated() {
      // Some visitors leave after the first question, and some before it.
      guard random.chance(percent: place == 0 ? 65 : 70) else { break }
      let weights =
        session.flatMap { habits[$0.activity]?.choiceWeights[question.id] }
        ?? question.choices.map { _ in 1 }
      guard let choice = random.index(weights: weights) else { continue }
      let answer = Answer(
        rating: rating, set: questions.reference, question: question.id,
        choice: question.choices[choice].id)
      answers.append(FeedbackEvent.answer(answer).journalEvent(id: random.uuid()))
    }
    return answers
  }

  /// Generates a flood of ratings from one person.
  private mutating func flood(_ session: Session) {
    let time = time(session.end, session.end + 30 * 60)
    guard time <= now else { return }
    let score = random.chance(percent: 50) ? 1 : 5
    for _ in 0..<random.number(in: 6...14) {
      let rating = Rating(
        session: session.id, score: score, language: languages.first ?? "sv",
        hour: zone.localTime(at: time).hour, isFlood: true)
      addFeedback([FeedbackEvent.rating(rating).journalEvent(id: random.uuid())], at: time)
    }
  }

  /// A random whole second between two instants.
  private mutating func time(_ from: Date, _ to: Date) -> Date {
    let seconds = max(0, Int(to.timeIntervalSince(from)))
    return from + TimeInterval(random.number(in: 0...seconds))
  }

  private mutating func addAttendance(_ events: [JournalEvent], at time: Date) {
    journals[zone.localTime(at: time).date, default: SyntheticDay()]
      .addAttendance(events, at: time)
  }

  private mutating func addFeedback(_ events: [JournalEvent], at time: Date) {
    let local = zone.localTime(at: time)
    journals[local.date, default: SyntheticDay()].addFeedback(events, hour: local.hour)
  }
}
