import Testing

@testable import Statistics

/// Which lines of a table of counts are not told.
@Suite struct CountSuppressionTests {
  /// A table of one count a line, with the sum of some lines told elsewhere.
  private func hidden(_ counts: [Int], sums: [[Int]] = []) -> Set<Int> {
    CountSuppression(
      counts: counts,
      lines: counts.indices.map { CountSuppression.Line(parts: [$0], hasToldSum: false) },
      sums: sums
    ).hidden()
  }

  @Test func fewerThanFiveAreNotTold() {
    #expect(hidden([4, 5, 0, 12]) == [0, 2])
  }

  /// Two and one are three together, which the sum would tell.
  @Test func theRestOfTwoSmallLinesIsProtected() {
    #expect(hidden([2, 1, 10, 12], sums: [[0, 1, 2, 3]]) == [0, 1, 2])
  }

  @Test func aRestOfFiveIsTold() {
    #expect(hidden([3, 2, 10, 12], sums: [[0, 1, 2, 3]]) == [0, 1])
  }

  @Test func oneSmallLineTakesTheSmallestOfItsSumWithIt() {
    #expect(hidden([3, 12, 10], sums: [[0, 1, 2]]) == [0, 2])
    // Where the sum is not told there is nothing to take it from.
    #expect(hidden([3, 12, 10]) == [0])
  }

  /// A line of several parts whose sum is told in any case: a small part hides all of them.
  @Test func aSmallPartHidesItsLineAndIsProtectedByAnother() {
    let lines = [
      CountSuppression.Line(parts: [0, 1], hasToldSum: true),
      CountSuppression.Line(parts: [2, 3], hasToldSum: true),
      CountSuppression.Line(parts: [4, 5], hasToldSum: true),
    ]
    let table = CountSuppression(
      counts: [2, 9, 8, 9, 20, 30], lines: lines, sums: [[0, 2, 4], [1, 3, 5]])
    #expect(table.hidden() == [0, 1])
  }
}
