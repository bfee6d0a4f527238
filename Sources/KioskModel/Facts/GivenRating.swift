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
    var count = DayCount<String>()
    count.add(feedback: feedback)
    count.add(feedback: later, isLater: true)
    var ratings: [GivenRating] = []
    count.ratings { key, given in
      let answers = given.map {
        Answer(rating: "", set: $0.set, question: $0.question, choice: $0.choice)
      }
      ratings.append(GivenRating(day: day, key: key, answers: answers))
    }
    return ratings
  }
}
