import KioskModel
import Testing

@testable import Statistics

/// What is told of the scores of a group.
@Suite struct RoundingTests {
  private func shown(_ counts: [Int], isWhole: Bool = false) -> ShownScores? {
    ShownScores(Scores(counts: counts), isWhole: isWhole)
  }

  @Test(arguments: [
    (5, 5, 9), (9, 5, 9), (10, 10, 14), (99, 95, 99), (100, 100, 109), (999, 990, 999),
    (1000, 1000, 1099), (2713, 2700, 2799),
  ])
  func countsAreRoundedDown(count: Int, low: Int, high: Int) {
    #expect(RoundedCount(count) == RoundedCount(low: low, high: high))
  }

  @Test(arguments: 0...4) func fewerThanFiveAreNotTold(count: Int) {
    #expect(RoundedCount(count) == nil && shown([count, 0, 0, 0, 0]) == nil)
  }

  /// Every size that a small group can have is possible for every index that it can have.
  @Test func theIndexDoesNotTellTheSize() {
    for (low, high) in [(5, 9), (10, 14), (15, 19), (20, 24)] {
      let told = (low...high).map { count in
        Set((0...count).compactMap { good in shown([count - good, 0, 0, 0, good])?.index })
          .union((0...count).compactMap { good in shown([count - good, good, 0, 0, 0])?.index })
          .union((0...count).compactMap { good in shown([0, count - good, good, 0, 0])?.index })
          .union((0...count).compactMap { good in shown([0, 0, count - good, good, 0])?.index })
          .union((0...count).compactMap { good in shown([0, 0, 0, count - good, good])?.index })
      }
      #expect(Set(told).count == 1, "\(low)")
    }
  }

  @Test func thatAllAreAlikeIsNotTold() {
    #expect(shown([0, 0, 0, 0, 5])?.index == shown([0, 0, 0, 1, 4])?.index)
    #expect(shown([6, 0, 0, 0, 0])?.index == shown([5, 1, 0, 0, 0])?.index)
    #expect(shown([0, 0, 0, 0, 30])?.index == shown([0, 0, 0, 1, 29])?.index)
    let all = shown([0, 0, 0, 0, 30], isWhole: true)
    #expect(all?.satisfiedShare == 0.95)
  }

  @Test func fewAnswersHaveAnIndexAlone() throws {
    let few = try #require(shown([2, 3, 4, 5, 10], isWhole: true))
    #expect(few.indexStep == 5 && !few.hasDetails && few.shares == nil)
    #expect(few.certainty == .unknown(.tooFew) && few.indexInterval == nil)
    let enough = try #require(shown([2, 3, 5, 5, 10], isWhole: true))
    #expect(enough.indexStep == 1 && enough.hasDetails)
    #expect(enough.shares == [nil, nil, 0.2, 0.2, 0.4])
    // Of the rows of a table there is less.
    #expect(shown([2, 3, 5, 5, 10])?.shares == nil)
  }
}
