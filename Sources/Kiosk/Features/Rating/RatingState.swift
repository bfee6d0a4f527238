import KioskModel

/// The ratings that were given here today, and the questions that may follow one.
struct RatingState: FeatureState {
  fileprivate var log = RatingLog()
  fileprivate var questions: QuestionSet?
  fileprivate var questionError: DocumentError?

  mutating func placeRead(_ reading: PlaceReading, _ context: Context) {
    questions = reading.questions ?? questions
    questionError = reading.questionError
  }

  mutating func journalsRead(_ reading: JournalsReading, _ context: Context) {
    log = RatingLog(reading.feedback, after: log)
  }

  mutating func dayBegan(_ context: Context) { log.beginDay() }

  /// Marks ratings that come faster than people can press; those before it may have to be marked as
  /// well.
  mutating func willRecord(
    _ entry: inout JournalBatch.Entry, _ context: Context
  ) -> [JournalBatch.Entry] {
    guard case .feedback(.rating(var rating)) = entry.entry else { return [] }
    let verdict = log.take(
      rating, id: entry.name, visitors: context.visitors(of: rating.session),
      at: context.moment.uptime, limits: context.place.site.ratingLimits)
    rating.isFlood = verdict.isFlood
    entry.entry = .feedback(.rating(rating))
    return verdict.earlier.map {
      JournalBatch.Entry(id: context.newID(), entry: .feedback(.flood(rating: $0)))
    }
  }

  mutating func recorded(_ entry: JournalBatch.Entry, day: LocalDate, _ context: Context) {
    if case .feedback(let event) = entry.entry { log.note(event) }
  }
}

extension Context {
  /// The ratings that were given here today.
  var ratings: RatingLog { states[RatingState.self].log }

  /// The questions that may follow a rating.
  var questions: QuestionSet? {
    get { states[RatingState.self].questions }
    set { states[RatingState.self].questions = newValue }
  }

  /// What is wrong with those that should be asked; the ones before, if any, are asked instead.
  var questionError: DocumentError? {
    get { states[RatingState.self].questionError }
    set { states[RatingState.self].questionError = newValue }
  }
}
