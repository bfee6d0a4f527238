import KioskModel

/// Today's ratings at this kiosk, and the questions that may follow one.
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

  /// Flags ratings that come faster than visitors can give them. Earlier ones may have to be
  /// flagged as well.
  mutating func willRecord(
    _ entry: inout JournalBatch.Entry, _ context: Context
  ) -> [JournalBatch.Entry] {
    guard case .feedback(.rating(var rating)) = entry.entry else { return [] }
    let verdict = log.apply(
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
  /// Today's ratings at this kiosk.
  var ratings: RatingLog { states[RatingState.self].log }

  /// The question set in use.
  var questions: QuestionSet? {
    get { states[RatingState.self].questions }
    set { states[RatingState.self].questions = newValue }
  }

  /// The error if the chosen question set could not be read; the previous one stays in use.
  var questionError: DocumentError? {
    get { states[RatingState.self].questionError }
    set { states[RatingState.self].questionError = newValue }
  }
}
