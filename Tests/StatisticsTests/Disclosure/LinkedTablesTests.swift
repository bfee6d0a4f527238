import TestSupport
import Testing

@testable import KioskModel
@testable import Statistics

/// What the tables of a release tell together.
@Suite struct LinkedTablesTests {
  /// The tables of activities and of the types of these.
  private func tables(_ activities: [Scores], types: [[Int]]) -> LinkedTables {
    func sum(_ group: [Int]) -> Scores { group.reduce(into: Scores()) { $0 += activities[$1] } }
    return LinkedTables(
      [
        LinkedTables.Table(groups: activities, activities: activities.indices.map { [$0] }),
        LinkedTables.Table(groups: types.map(sum), activities: types),
      ], activities: activities, whole: sum(Array(activities.indices)))
  }

  /// So many answers with different scores.
  private func mixed(_ count: Int) -> Scores {
    Scores(counts: [count / 4, count / 4, 0, count / 4, count - 3 * (count / 4)])
  }

  /// Twenty in five activities of at most four each: the type tells that they are full.
  @Test func aTypeThatItsActivitiesJustFillIsNotShown() {
    let full = tables([4, 4, 4, 4, 4, 30, 6].map(mixed), types: [[0, 1, 2, 3, 4], [5], [6]])
    #expect(!full.patterns[1].isShown[0])
    let loose = tables([4, 4, 4, 4, 3, 30, 6].map(mixed), types: [[0, 1, 2, 3, 4], [5], [6]])
    #expect(loose.patterns[1].isShown == [true, true, true])
  }

  /// Seven in the first type with an index of 95, of whom five about an activity with one of 90: the other
  /// two were as content as can be. Without the index of the activity they need not be.
  @Test func anIndexThatTellsTheScoresOfASmallGroupIsNotTold() {
    let activities = [[0, 0, 0, 2, 3], [0, 0, 0, 0, 2], [0, 0, 0, 0, 1], [0, 0, 0, 0, 2]]
    let linked = tables(activities.map { Scores(counts: $0) }, types: [[0, 1], [2, 3]])
    #expect(linked.patterns[0].isShown == [true, false, false, false])
    #expect(linked.patterns[0].tellsIndex == [false, false, false, false])
    #expect(linked.patterns[1].tellsIndex == [true, false])
  }

  /// Whatever is shown, each small group and activity may have several sizes: all numbers that fit are
  /// tried. Where nothing is shown but the total, nothing is left to suppress.
  @Test func noSizeFollowsFromAllTablesTogether() {
    for seed in Soak.seeds(20, "linked tables") {
      var random = SplitMix64(seed: seed)
      let activities = (0..<5).map { _ in
        Int.random(in: 0...(Bool.random(using: &random) ? 4 : 11), using: &random)
      }
      // Two ways to put the activities into groups, and the activities themselves.
      let ways =
        [activities.indices.map { [$0] }]
        + (0..<2).map { _ in
          let kinds = activities.map { _ in Int.random(in: 0..<3, using: &random) }
          return (0..<3).map { kind in activities.indices.filter { kinds[$0] == kind } }
        }
      func sum(_ group: [Int], _ counts: [Int]) -> Int { group.reduce(0) { $0 + counts[$1] } }
      let scores = activities.map { count in
        (0..<count).reduce(into: Scores()) { scores, _ in
          scores.add(Int.random(in: 1...5, using: &random))
        }
      }
      func together(_ group: [Int]) -> Scores { group.reduce(into: Scores()) { $0 += scores[$1] } }
      let linked = LinkedTables(
        ways.map { LinkedTables.Table(groups: $0.map(together), activities: $0) },
        activities: scores, whole: together(Array(scores.indices)))
      guard linked.patterns.contains(where: { $0.isShown.contains(true) }) else { continue }
      var possible: [[Int]: Set<Int>] = [:]
      let figures = Self.figures(ways, activities, linked.patterns)
      Self.forEach(5, upTo: (figures.first?.range.upperBound ?? 0)) { counts in
        guard figures.allSatisfy({ $0.range.contains(sum($0.group, counts)) }) else { return }
        for group in ways.joined() { possible[group, default: []].insert(sum(group, counts)) }
      }
      for group in ways.joined() where (1...4).contains(sum(group, activities)) {
        #expect((possible[group]?.count ?? 0) > 1, "\(group) of \(activities), seed \(seed)")
      }
    }
  }

  /// What a reader knows: the total, what is shown, that what is small is small, and what is gathered.
  private static func figures(
    _ ways: [[[Int]]], _ activities: [Int], _ patterns: [LinkedTables.Pattern]
  ) -> [(group: [Int], range: ClosedRange<Int>)] {
    func sum(_ group: [Int]) -> Int { group.reduce(0) { $0 + activities[$1] } }
    var figures: [(group: [Int], range: ClosedRange<Int>)] = []
    func add(_ group: [Int]) {
      if let range = RoundedCount(sum(group))?.range { figures.append((group, range)) }
    }
    add(Array(activities.indices))
    for (way, pattern) in zip(ways, patterns) {
      for (group, isShown) in zip(way, pattern.isShown) {
        if isShown { add(group) } else if sum(group) < 5 { figures.append((group, 0...4)) }
      }
      if pattern.isGathered { add(zip(way, pattern.isShown).filter { !$1 }.flatMap(\.0)) }
    }
    return figures
  }

  /// Calls a closure with all lists of numbers whose sum is at most a limit.
  private static func forEach(_ length: Int, upTo limit: Int, _ body: ([Int]) -> Void) {
    func extend(_ list: [Int], _ rest: Int) {
      guard list.count < length else { return body(list) }
      for next in 0...rest { extend(list + [next], rest - next) }
    }
    extend([], limit)
  }
}
