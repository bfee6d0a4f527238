import TestSupport
import Testing

@testable import KioskModel
@testable import Statistics

/// Figures compared with values from SciPy's `t.ppf` and `mannwhitneyu`, and from Wilson's formula
/// calculated by hand.
@Suite struct ScoresTests {
  private func isNear(_ one: Double?, _ other: Double, _ within: Double = 0.005) -> Bool {
    one.map { abs($0 - other) <= within } ?? false
  }

  @Test func theIndexIsNoughtToAHundred() {
    #expect(Scores(counts: [3, 0, 0, 0, 0]).index == 0)
    #expect(Scores(counts: [0, 0, 0, 0, 3]).index == 100)
    #expect(Scores(counts: [1, 1, 1, 1, 1]).index == 50)
    #expect(Scores(counts: [1, 1]).index == 50)
    #expect(Scores().index == nil)
  }

  @Test func theIntervalIsStudents() {
    // The scores 1 to 5: mean 3, interval 1.036757–4.963243.
    let interval = Scores(counts: [1, 1, 1, 1, 1]).indexInterval
    #expect(isNear(interval?.low, 25 * 0.036757, 0.0001))
    #expect(isNear(interval?.high, 25 * 3.963243, 0.0001))
    #expect(Scores(counts: [0, 0, 0, 0, 9]).indexInterval == nil)
    #expect(Scores(counts: [1, 0, 0, 0, 0]).indexInterval == nil)
    // The interval never exceeds the scale.
    let edge = Scores(counts: [0, 0, 0, 1, 5]).indexInterval
    #expect(edge?.high == 100)
  }

  @Test func theShareOfTheSatisfiedIsWilsons() {
    let scores = Scores(counts: [1, 1, 0, 4, 4])
    #expect(scores.satisfied == 8 && scores.satisfiedShare == 0.8)
    #expect(isNear(scores.satisfiedInterval?.low, 0.4902, 0.0001))
    #expect(isNear(scores.satisfiedInterval?.high, 0.9433, 0.0001))
    #expect(Interval.wilson(0, of: 10)?.low == 0)
    #expect(isNear(Interval.wilson(10, of: 10)?.high, 1, 1e-9))
    #expect(Interval.wilson(0, of: 0) == nil)
    // Scores of three on a scale of three, and from seven on a scale of nine.
    #expect(Scores(counts: [1, 2, 4]).satisfied == 4)
    #expect(Scores(counts: [1, 1, 1, 1, 1, 1, 1, 1, 1]).satisfied == 3)
  }

  @Test func aChangeIsMannAndWhitneys() throws {
    let before = Scores(counts: [4, 6, 10, 8, 2])
    let after = Scores(counts: [1, 2, 5, 10, 12])
    let change = try #require(Change(from: before, to: after))
    #expect(isNear(change.points, 26.667, 0.001))
    #expect(isNear(change.probability, 0.0005000704999530475, 1e-9))
    #expect(change.verdict == .better)
    let slight = Change(
      from: Scores(counts: [0, 0, 5, 5, 0]), to: Scores(counts: [0, 3, 0, 4, 3]))
    #expect(slight?.verdict == .uncertain)
    #expect(isNear(slight?.probability, 0.4461995941669398, 1e-9))
    #expect(Change(from: after, to: before)?.verdict == .worse)
    #expect(Change(from: after, to: before)?.probability == change.probability)
    #expect(Change(from: after, to: after)?.verdict == .uncertain)
    #expect(Change(from: Scores(), to: after) == nil)
    let alike = Scores(counts: [0, 0, 0, 0, 10])
    #expect(Change(from: alike, to: alike)?.probability == 1)
  }

  @Test func aVerdictAgreesWithTheFigureBesideIt() throws {
    // Most scores are one step better and a few are much worse: the ranks rise while the mean stays
    // or falls.
    let before = Scores(counts: [0, 0, 0, 100, 0])
    let same = try #require(Change(from: before, to: Scores(counts: [0, 20, 0, 40, 40])))
    #expect(same.points == 0 && same.verdict == .sameIndex)
    let still = try #require(Change(from: before, to: Scores(counts: [20, 0, 0, 20, 60])))
    #expect(still.points == 0 && still.verdict == .sameIndex)
    let opposed = try #require(Change(from: before, to: Scores(counts: [30, 0, 0, 0, 70])))
    #expect(opposed.points < 0 && opposed.verdict == .opposed)
    let other = try #require(Change(from: Scores(counts: [30, 0, 0, 0, 70]), to: before))
    #expect(other.points > 0 && other.verdict == .opposed)
  }

  @Test func ofFewAnswersNothingIsSaid() throws {
    let (low, high) = (Scores(counts: [9, 0, 0, 0, 0]), Scores(counts: [0, 0, 0, 0, 90]))
    for change in [Change(from: low, to: high), Change(from: high, to: low)] {
      let change = try #require(change)
      #expect(change.probability == nil && change.verdict == .tooFew)
    }
    let ten = Change(from: Scores(counts: [10, 0, 0, 0, 0]), to: high)
    #expect(ten?.verdict == .better)
  }

  @Test func theTestIsWrongInOneCaseInTwenty() {
    var random = SplitMix64(seed: Soak.seeds(1, "Mann and Whitney")[0])
    let runs = 2000
    let wrong = (0..<runs).count { _ in
      let groups = (0..<2).map { _ in
        var scores = Scores()
        for _ in 0..<40 { scores.add((random.index(weights: [1, 3, 10, 40, 46]) ?? 0) + 1) }
        return scores
      }
      return Change(from: groups[0], to: groups[1])?.verdict != .uncertain
    }
    #expect(40...160 ~= wrong, "\(wrong) of \(runs)")
  }
}
