/// A rating as it stands after all that followed it: what was answered, and what was taken back.
struct GivenRating: Sendable {
  /// The day on which it was given.
  var day: LocalDate
  /// What it says.
  var key: DayFacts.RatingKey
  /// What was answered to the questions after it.
  var answers: [Answer]

  /// The question whose answers say how old somebody is.
  static let ageQuestion = "age"

  /// The ratings of a day that were not taken back.
  ///
  /// - Parameters:
  ///   - feedback: The feedback events of the day.
  ///   - later: Those of the day after it, among which may be answers to the day's ratings.
  static func ratings(
    on day: LocalDate, _ feedback: [JournalRecord], later: [JournalRecord]
  ) -> [GivenRating] {
    let said = feedback.compactMap(event)
    var ratings: [String: DayFacts.RatingKey] = [:]
    var answers: [String: [(id: String, answer: Answer)]] = [:]
    var retracted: Set<String> = []
    for (id, event) in said {
      if case .rating(let rating) = event { ratings[id] = DayFacts.RatingKey(rating) }
    }
    // Answers are to ratings of the day, whichever day they are of; what has no rating was given to
    // one that was taken from the journal, and says nothing.
    for (id, event) in said + later.compactMap(event) {
      switch event {
      case .rating: break
      case .answer(let answer):
        if ratings[answer.rating] != nil {
          answers[answer.rating, default: []].append((id, answer))
        }
      case .retract(let event): retracted.insert(event)
      }
    }
    return ratings.compactMap { id, key in
      guard !retracted.contains(id) else { return nil }
      var key = key
      let given = (answers[id] ?? []).filter { !retracted.contains($0.id) }.map(\.answer)
      for answer in given {
        if let session = answer.session { key.session = session }
        if answer.question == ageQuestion { key.band = AgeBand(rawValue: answer.choice) }
      }
      return GivenRating(day: day, key: key, answers: given.filter { $0.session == nil })
    }
  }

  private static func event(_ record: JournalRecord) -> (id: String, event: FeedbackEvent)? {
    FeedbackEvent(record).map { (record.id, $0) }
  }
}

extension DayFacts.RatingKey {
  init(_ rating: Rating) {
    self.init(
      session: rating.session, score: rating.score, scale: rating.scale,
      language: rating.language, hour: rating.hour, band: nil, isFlood: rating.isFlood)
  }
}
