import KioskModel

/// A rating updated by the entries that follow it, with its answers.
struct GivenRating: Sendable {
  /// The day on which it was given.
  var day: LocalDate
  /// The properties by which ratings are counted.
  var key: DayFacts.RatingKey
  /// The answers to its follow-up questions.
  var answers: [Answer]
  /// The id of its entry, which nobody sees: random, so it draws lots between ratings that are alike.
  var id = ""

  /// The id of the question about age.
  static let ageQuestion = "age"

  /// The ratings of a day that were not undone.
  static func ratings(on day: LocalDate, _ count: DayCount<String>) -> [GivenRating] {
    var ratings: [GivenRating] = []
    count.ratings { id, key, given in
      let answers = given.map {
        Answer(rating: "", set: $0.set, question: $0.question, choice: $0.choice)
      }
      ratings.append(GivenRating(day: day, key: key, answers: answers, id: id))
    }
    return ratings
  }
}
