import Testing

@testable import Statistics

/// Errors compared with the same calculated with matrices in NumPy.
@Suite struct EstimateTests {
  private let uneven = [[5, 4, 4], [3, 5], [2, 2, 4, 5, 3], [5], [4, 5, 5, 5]]

  private func isNear(_ one: Double?, _ other: Double) -> Bool {
    one.map { abs($0 - other) < 1e-9 } ?? false
  }

  private func error(_ sessions: [[Int]], repeats: Int = 1) -> StandardError? {
    let made = MadeUpSessions(sessions)
    return StandardError(made.scores, in: made.sums, repeats: repeats)
  }

  @Test func theVarianceIsBellAndMcCaffreys() throws {
    let error = try #require(self.error(uneven))
    #expect(isNear(error.points * error.points, 111.41219891219882))
    #expect(isNear(error.degreesOfFreedom, 3.1330203442879507))
    // The quantile is 3.1074.
    #expect(abs(error.halfWidth - 3.1074 * 10.5552) < 0.01)
  }

  @Test func ofEqualSessionsItIsStudentsTestOfTheirMeans() {
    let mean = ClusteredMean([(2, 6), (2, 8), (2, 10), (2, 4)])
    // The means 3, 4, 5 and 2 have the variance 5/3.
    #expect(isNear(mean?.variance, 5.0 / 12) && isNear(mean?.degreesOfFreedom, 3))
    #expect(ClusteredMean([(9, 30)]) == nil)
  }

  @Test func theOrderOfTheSessionsChangesNoDigit() {
    let known = self.error(uneven)
    for turn in 1..<uneven.count {
      #expect(error(Array(uneven[turn...] + uneven[..<turn])) == known)
    }
  }

  @Test func answersOfOnePersonAddWhatTheyHaveInCommon() {
    let error = self.error(uneven, repeats: 3)
    #expect(isNear(error.map { $0.points * $0.points }, 161.8090243090242))
  }

  @Test func howOftenOnePersonMayHaveAnsweredFollowsFromTheWeeks() {
    #expect(MadeUpSessions(uneven).sums.repeats == 2)
    #expect(MadeUpSessions(uneven, daysBetween: 2).sums.repeats == 4)
    // Nobody answers more often than there are sessions.
    #expect(MadeUpSessions(uneven, daysBetween: 90).sums.repeats == 5)
  }

  @Test func itIsToldInHalfPointsUpAndWholeDegreesDown() {
    func told(_ points: Double, _ freedom: Double) -> StandardError {
      StandardError(points: points, degreesOfFreedom: freedom).told
    }
    #expect(told(3.01, 4.9) == StandardError(points: 3.5, degreesOfFreedom: 4))
    #expect(told(3, 5) == StandardError(points: 3, degreesOfFreedom: 5))
    #expect(told(0.01, 0.99) == StandardError(points: 0.5, degreesOfFreedom: 1))
    #expect(told(3.2, 9.3).told == told(3.2, 9.3))
  }

  @Test func theIntervalFollowsFromWhatIsTold() throws {
    let shown = try #require(
      MadeUpSessions(Array(repeating: uneven, count: 2).flatMap(\.self)).shown)
    let error = try #require(shown.certainty.error)
    #expect(error == error.told && shown.index == 77)
    #expect(shown.indexInterval == Estimate(index: 77, error: error).interval)
    // At the end of the scale.
    let high = Estimate(index: 96, error: StandardError(points: 3, degreesOfFreedom: 6))
    // The quantile is 2.4469.
    #expect(high.interval == Interval(low: 88, high: 100))
  }

  /// Thirty answers in six sessions, of which some differ by one score.
  private func nearlyAlike(_ score: Int, _ others: [Int]) -> ShownScores? {
    var sessions = Array(repeating: Array(repeating: score, count: 5), count: 6)
    for (number, other) in others.enumerated() { sessions[number][0] = other }
    return MadeUpSessions(sessions).shown
  }

  @Test func thatAllAreAlikeIsNotTold() {
    let all = nearlyAlike(5, [])
    // √(2 · (25 / 30)² · (6 / 5 + 1 / 2)), rounded up; the quantile is 2.5706.
    #expect(all?.certainty.error == StandardError(points: 2, degreesOfFreedom: 5))
    #expect(all?.indexInterval == Interval(low: 93, high: 100))
    #expect(nearlyAlike(5, [4])?.estimate == all?.estimate)
    #expect(nearlyAlike(3, [2, 4])?.estimate == nearlyAlike(3, [])?.estimate)
    #expect(nearlyAlike(3, [1, 5, 5, 1])?.estimate != nearlyAlike(3, [])?.estimate)
  }

  @Test func whatCannotBeSaidIsNotSaid() {
    let session = [3, 4, 5, 5, 2]
    func silence(_ count: Int, _ scores: [Int], daysBetween: Int = 1) -> Certainty.Silence? {
      MadeUpSessions(Array(repeating: scores, count: count), daysBetween: daysBetween)
        .certainty.silence
    }
    #expect(silence(5, session) == nil && silence(4, session + session) == .tooFew)
    #expect(silence(6, [3, 4, 5, 5]) == .tooFew)
    #expect(silence(0, session) == .tooFew)
    // Ten sessions in five weeks are a month; of eleven in six somebody may have been at all.
    #expect(silence(10, session, daysBetween: 90) == nil)
    #expect(silence(11, session, daysBetween: 2) == nil)
    #expect(silence(11, session, daysBetween: 4) == .repeated)
  }

  @Test func partsOfAGroupAreOneAgain() {
    let whole = MadeUpSessions(uneven).sums
    var first = SessionSums()
    var second = SessionSums()
    for (number, scores) in uneven.enumerated() {
      for (place, score) in scores.enumerated() {
        func add(to sums: inout SessionSums) {
          sums.add(session: Int32(number), day: number, step: score - 1, times: 1)
        }
        if place == 0 { add(to: &first) } else { add(to: &second) }
      }
    }
    first += second
    #expect(first == whole)
    var long = MadeUpSessions(Array(repeating: [3, 5], count: 11), daysBetween: 7).sums
    long += whole
    #expect(long.isRepeated && long.sums.isEmpty)
  }

  @Test func anEndThatIsWholeStays() {
    let interval = Interval(low: 70.0000000001, high: 79.9999999999)
    #expect(interval.widened(within: 0...100, by: 1) == Interval(low: 70, high: 80))
    #expect(
      Interval(low: 69.99, high: 80.01).widened(within: 0...80, by: 1)
        == Interval(low: 69, high: 80))
  }
}
