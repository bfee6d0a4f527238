/// The habits of the synthetic visitors of one activity: their number and their ratings.
struct VisitorHabits: Sendable {
  /// The number of visitors of a session in an average month.
  let usualCount: Int
  /// The percentage of first visits.
  let firstVisitPercent: Int
  /// The weight of each score, worst first.
  let scoreWeights: [Int]
  /// The weights of a question's choices, by question.
  let choiceWeights: [String: [Int]]

  /// Random habits for an activity.
  init(_ activity: Activity, questions: QuestionSet, random: inout SplitMix64) {
    let count = Self.usualCounts[activity.kind, default: 9] * random.number(in: 75...125) / 100
    // A room that is sometimes full is not always full.
    usualCount = max(3, min(count, (activity.capacity ?? .max / 4) * 4 / 5))
    firstVisitPercent = random.number(in: 6...20)
    scoreWeights = random.element(of: Self.scores) ?? []
    var weights: [String: [Int]] = [:]
    for question in questions.slots.joined() {
      // The first choices are slightly more frequent, to a different degree for each activity.
      weights[question.id] = question.choices.indices.map { place in
        (question.choices.count - place) * 2 + random.number(in: 0...(question.choices.count * 2))
      }
    }
    choiceWeights = weights
  }

  /// The number of visitors in a month as a percentage of the usual: high after New Year and in
  /// autumn, low in July.
  static func seasonPercent(month: Int) -> Int {
    let percents = [105, 110, 108, 100, 95, 75, 50, 70, 105, 112, 110, 80]
    return percents.indices.contains(month - 1) ? percents[month - 1] : 100
  }

  private static let usualCounts: [ActivityKind: Int] = [
    .lecture: 22, .movement: 14, .social: 12, .culture: 11, .advice: 6, .course: 7,
  ]

  /// The weights of the scores, from very popular to average activities.
  private static let scores = [
    [1, 1, 6, 32, 60], [1, 3, 10, 40, 46], [2, 5, 17, 42, 34], [4, 9, 24, 38, 25],
  ]
}
