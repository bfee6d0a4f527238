import KioskModel

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
  static func ratings(on day: LocalDate, _ count: DayCount<String>) -> [GivenRating] {
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
