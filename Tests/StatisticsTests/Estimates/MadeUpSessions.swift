@testable import Statistics

/// Sessions with their scores.
struct MadeUpSessions {
  private(set) var scores = Scores()
  private(set) var sums = SessionSums()
  private var count: Int32 = 0

  init() {}

  /// Sessions with the scores of each, one session a day.
  init(_ sessions: [[Int]], daysBetween: Int = 1) {
    self.init()
    for (number, scores) in sessions.enumerated() { add(scores, on: number * daysBetween) }
  }

  var certainty: Certainty { Certainty(scores, in: sums) }
  /// What is published of them.
  var shown: ShownScores? { ShownScores(scores, in: sums) }

  mutating func add(_ session: [Int], on day: Int) {
    for score in session {
      scores.add(score)
      sums.add(session: count, day: day, step: score - 1, times: 1)
    }
    count += 1
  }
}
