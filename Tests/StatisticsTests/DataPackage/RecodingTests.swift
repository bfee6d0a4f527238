import ModelSupport
import Testing

@testable import KioskModel
@testable import Statistics

/// What a class of ratings has more than a multiple of five is told with less detail.
@Suite struct RecodingTests {
  private func rating(_ day: Int, _ language: String = "sv", score: Int) -> (
    group: RatedGroup, score: Int
  ) {
    let key = DayFacts.RatingKey(
      session: nil, score: score, scale: 5, language: language, hour: 10, band: nil, isFlood: false)
    let given = GivenRating(day: JournalSamples.day + day, key: key, answers: [])
    return (RatedGroup(given) { _ in nil }, score)
  }

  private func sizes(_ ratings: [(group: RatedGroup, score: Int)]) -> [Detail: [Int]] {
    Dictionary(grouping: Recoding(ratings).classes, by: \.told.detail)
      .mapValues { $0.map(\.ratings.count) }
  }

  @Test func whatIsOverGoesOnAndTheLastFourAreLeftOut() {
    // Eight and nine of two days: five each, and seven of their month, of which two are left over.
    let days = [(0, 8), (1, 9)]
    let ratings = days.flatMap { day, count in
      (0..<count).map { rating(day, score: 1 + $0 % 5) }
    }
    #expect(sizes(ratings) == [.session: [5, 5], .activity: [5]])
  }

  @Test func whatGoesOnIsDrawnByTheOrder() {
    let ratings = (0..<7).map { rating(0, score: 1 + $0 % 5) }
    #expect(Recoding(ratings).classes.map(\.ratings) == [[2, 3, 4, 5, 6]])
  }

  @Test func whereAllAreAlikeAnotherClassIsTakenAlong() {
    let alike = (0..<6).map { _ in rating(0, "fi", score: 5) }
    let others = (0..<10).map { rating(1, score: 1 + $0 % 5) }
    #expect(sizes(alike) == [:])
    #expect(sizes(alike + others) == [.month: [15]])
  }

  @Test func fewerThanFiveAreNotThere() {
    #expect(sizes((0..<4).map { rating(0, score: 1 + $0) }) == [:])
  }
}
