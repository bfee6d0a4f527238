import Testing

@testable import Statistics

/// What is said of two periods.
@Suite struct ChangeTests {
  private func known(_ points: Double, _ freedom: Double = 9) -> Certainty {
    .known(StandardError(points: points, degreesOfFreedom: freedom))
  }

  private func change(
    _ before: Double, _ after: Double, _ certainty: Certainty? = nil, _ other: Certainty? = nil
  ) -> Change {
    Change(from: (before, certainty ?? known(2)), to: (after, other ?? certainty ?? known(2)))
  }

  @Test func aLargeDifferenceIsSaid() {
    let rise = change(60, 75)
    #expect(rise.verdict == .better && change(75, 60).verdict == .worse)
    #expect(rise.points == 15 && rise.probability == 0.01)
    // The error is √8, with 18 degrees of freedom: the half width is 2.1009 · 2.8284.
    #expect(rise.interval == Interval(low: 9, high: 21))
    #expect(change(60, 60).verdict == .uncertain)
    // The probability is that of t = 1.7678 with 18 degrees of freedom.
    #expect(change(60, 65).probability == 0.09 && change(60, 65).verdict == .uncertain)
  }

  @Test func aDifferenceThatDoesNotMatterIsSmall() {
    #expect(change(60, 64, known(0.5)).verdict == .small)
    #expect(change(60, 65, known(0.5)).verdict == .better)
  }

  @Test func anotherProgrammeIsNotAnotherOpinion() {
    var change = self.change(60, 75)
    change.standardised = 12
    #expect(change.verdict == .better)
    change.standardised = 2
    #expect(change.verdict == .otherActivities)
    change.standardised = -12
    #expect(change.verdict == .otherActivities)
  }

  @Test func whereNothingCanBeSaidItIsSaidWhy() {
    func verdict(_ one: Certainty.Silence, _ other: Certainty) -> Change.Verdict {
      change(60, 75, .unknown(one), other).verdict
    }
    #expect(verdict(.repeated, known(2)) == .repeated && verdict(.tooFew, known(2)) == .tooFew)
    #expect(verdict(.notKept, known(2)) == .notKept)
    #expect(verdict(.tooFew, .unknown(.repeated)) == .repeated)
    #expect(change(60, 75, .unknown(.repeated)).probability == nil)
  }

  @Test func ofFewAnswersNothingIsSaid() {
    let session = [3, 4, 5, 5, 2]
    let enough = MadeUpSessions(Array(repeating: session, count: 5)).shown
    let few = MadeUpSessions(Array(repeating: session, count: 4)).shown
    func change(_ before: ShownScores?, _ after: ShownScores?) -> Change? {
      before.flatMap { before in after.flatMap { Change(from: before, to: $0) } }
    }
    #expect(change(enough, enough)?.verdict == .uncertain)
    #expect(change(enough, few) == nil && change(few, enough) == nil)
  }

  @Test func activitiesHaveTheirLaterWeights() {
    // Both are as good as before, and the better one has become more common.
    #expect(
      StandardisedChange.points(
        from: ["a": (20, 50), "b": (20, 99)], to: ["a": (20, 50), "b": (60, 99)], of: 80) == 0)
    #expect(
      StandardisedChange.points(
        from: ["a": (20, 50), "b": (20, 50)], to: ["a": (20, 50), "b": (60, 90)], of: 80) == 30)
    // What was not there before has most of the answers.
    #expect(
      StandardisedChange.points(
        from: ["a": (20, 50)], to: ["a": (20, 50), "b": (60, 99)], of: 80) == nil)
    #expect(StandardisedChange.points(from: [:], to: [:], of: 0) == nil)
  }

  @Test func pairsAreHolms() {
    // R: p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm")
    let adjusted = PairwiseComparison.holm([0.01, 0.04, 0.03, 0.005])
    for (one, other) in zip(adjusted, [0.03, 0.06, 0.06, 0.02]) {
      #expect(abs(one - other) < 1e-12)
    }
    #expect(PairwiseComparison.holm([]).isEmpty)
    let estimates = [60.0, 75, 60].map {
      Estimate(index: $0, error: StandardError(points: 2, degreesOfFreedom: 9))
    }
    let compared = PairwiseComparison(estimates + [nil])
    #expect(compared.isAbove(1, 0) && compared.isAbove(1, 2))
    #expect(!compared.isAbove(0, 1) && !compared.isAbove(0, 2) && !compared.isAbove(1, 3))
  }
}
