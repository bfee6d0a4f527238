import Testing

@testable import Statistics

/// Figures compared with values calculated by hand.
@Suite struct ScoresTests {
  @Test func theIndexIsNoughtToAHundred() {
    #expect(Scores(counts: [3, 0, 0, 0, 0]).index == 0)
    #expect(Scores(counts: [0, 0, 0, 0, 3]).index == 100)
    #expect(Scores(counts: [1, 1, 1, 1, 1]).index == 50)
    #expect(Scores(counts: [1, 1]).index == 50)
    #expect(Scores().index == nil)
  }

  @Test func fourAndFiveOfFiveAreSatisfied() {
    let scores = Scores(counts: [1, 1, 0, 4, 4])
    #expect(scores.satisfied == 8 && scores.satisfiedShare == 0.8)
    // Scores of three on a scale of three, and from seven on a scale of nine.
    #expect(Scores(counts: [1, 2, 4]).satisfied == 4)
    #expect(Scores(counts: [1, 1, 1, 1, 1, 1, 1, 1, 1]).satisfied == 3)
  }
}
