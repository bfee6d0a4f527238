/// What the made-up visitors of one activity are like: how many come, what they think of it.
struct VisitorHabits: Sendable {
  /// How many come to a session in an average month.
  let usualCount: Int
  /// Of a hundred who come, how many for the first time.
  let firstVisitPercent: Int
  /// How often each score is given, the worst first.
  let scoreWeights: [Int]
  /// How often each choice of a question is made.
  let choiceWeights: [String: [Int]]

  /// Habits made up for an activity.
  init(_ activity: Activity, questions: QuestionSet, random: inout SplitMix64) {
    let count = Self.usualCounts[activity.kind, default: 9] * random.number(in: 75...125) / 100
    // A room that is full now and then is not full each time.
    usualCount = max(3, min(count, (activity.capacity ?? .max / 4) * 4 / 5))
    firstVisitPercent = random.number(in: 6...20)
    scoreWeights = random.element(of: Self.scores) ?? []
    var weights: [String: [Int]] = [:]
    for question in questions.slots.joined() {
      // The first choices lead a little, and each activity in its own way.
      weights[question.id] = question.choices.indices.map { place in
        (question.choices.count - place) * 2 + random.number(in: 0...(question.choices.count * 2))
      }
    }
    choiceWeights = weights
  }

  /// How many come, as a percentage of the usual, in a month: full after New Year and in autumn,
  /// thin in July.
  static func seasonPercent(month: Int) -> Int {
    let percents = [105, 110, 108, 100, 95, 75, 50, 70, 105, 112, 110, 80]
    return percents.indices.contains(month - 1) ? percents[month - 1] : 100
  }

  private static let usualCounts: [ActivityKind: Int] = [
    .lecture: 22, .movement: 14, .social: 12, .culture: 11, .advice: 6, .course: 7,
  ]

  /// From loved to middling; nobody is bad at everything.
  private static let scores = [
    [1, 1, 6, 32, 60], [1, 3, 10, 40, 46], [2, 5, 17, 42, 34], [4, 9, 24, 38, 25],
  ]
}
