import Testing

@testable import Statistics

/// Which groups of a table are shown, and the others together.
@Suite struct GatheredGroupsTests {
  /// What is shown of groups of some sizes, all with the same mixture of scores.
  private func table(
    _ counts: [Int], overlaps: Bool = false
  ) -> (isShown: [Bool], gathered: ShownScores?) {
    let groups = counts.map { Scores(counts: [0, $0 / 3, $0 / 3, 0, $0 - 2 * ($0 / 3)]) }
    let linked = LinkedTables(
      [LinkedTables.Table(groups: groups, overlaps: overlaps)],
      whole: groups.reduce(into: Scores()) { $0 += $1 })
    let pattern = linked.patterns[0]
    return (
      pattern.isShown,
      ShownScores(gathering: groups, in: groups.map { _ in SessionSums() }, pattern)
    )
  }

  @Test func smallGroupsAreGathered() {
    let table = table([12, 3, 4, 30])
    #expect(table.isShown == [true, false, false, true])
    #expect(table.gathered?.count == RoundedCount(low: 5, high: 9))
  }

  @Test func whatIsGatheredHasItsSessions() {
    let groups = (0..<7).map { _ in MadeUpSessions([[2], [4], [5], [3]]) }
    var number: Int32 = 0
    let sums = groups.map { group in
      var sums = SessionSums()
      for step in [1, 3, 4, 2] {
        sums.add(session: number, day: 0, step: step, times: 1)
        number += 1
      }
      return sums
    }
    let all = groups.map { _ in false }
    let gathered = ShownScores(
      gathering: groups.map(\.scores), in: sums,
      .init(isShown: all, tellsIndex: all, isGathered: true))
    #expect(gathered?.certainty.error != nil && gathered?.index != nil)
  }

  /// Beside the same of another table it would tell the answers of one of the groups.
  @Test func fewThatAreGatheredHaveNoIndex() {
    let table = table([12, 4, 4, 4, 4, 4, 4, 30])
    #expect(table.gathered?.count.low == 20 && table.gathered?.index == nil)
    #expect(table.gathered?.estimate == nil && table.gathered?.indexStep == nil)
  }

  @Test func whereAnswersAreInSeveralGroupsNothingIsGathered() {
    #expect(table([12, 3, 4, 30], overlaps: true).gathered == nil)
  }

  @Test func aRestThatIsTooSmallIsNotShownEither() {
    let table = table([12, 3, 30])
    #expect(table.isShown == [true, false, true] && table.gathered == nil)
  }

  /// Forty at least in all, and at most nine in each of four: four are left for the last.
  @Test func aGroupWhoseSizeWouldFollowTakesTheSmallestWithIt() {
    #expect(table([9, 9, 9, 9, 4]).isShown == [false, true, true, true, false])
    // Where it may be any number up to four, nothing else is hidden.
    #expect(table([9, 9, 9, 8, 4]).isShown == [true, true, true, true, false])
  }

  /// Five groups of at most four are twenty at most, and twenty are told to be there at least.
  @Test func groupsThatAreAllAsLargeAsTheyCanBeAreProtected() {
    #expect(table([4, 4, 4, 4, 4, 12]).isShown.last == false)
    #expect(table([4, 4, 4, 4, 3, 12]).isShown.last == true)
  }
}
