import Testing

@testable import TerminalUI

/// Rows of a list that need more than one line each.
@Suite struct ListLinesTests {
  @Test(arguments: [
    // Heights, room, where it is wanted to begin, what is shown.
    ([1, 1, 1], 3, 2, 0..<3),
    ([2, 1, 2], 5, 0, 0..<3),
    ([1, 1, 1, 1], 3, 0, 0..<1),
    ([2, 1, 1, 3], 6, 0, 0..<3),
    ([2, 1, 1, 3], 6, 1, 1..<3),
    ([2, 1, 1, 3], 6, 9, 2..<4),
    ([9, 9], 4, 0, 0..<1),
    ([9, 9], 4, 1, 1..<2),
    ([1, 1], 1, 1, 1..<2),
  ])
  func whatHasRoomIsShown(heights: [Int], room: Int, first: Int, shown: Range<Int>) {
    #expect(ListLines(heights: heights, room: room).shown(from: first) == shown)
  }

  @Test func everyRowComesIntoViewByMovingTheList() {
    for heights in [[1, 4, 2, 2, 1, 3], [5, 5, 5], [1, 1, 1, 1, 1, 1, 1]] {
      for room in 3...8 {
        let list = ListLines(heights: heights, room: room)
        let seen = heights.indices.flatMap { Array(list.shown(around: 0, moved: $0)) }
        #expect(Set(seen) == Set(heights.indices), "\(heights) \(room)")
        #expect(list.shown(around: heights.count - 1, moved: 0).upperBound == heights.count)
      }
    }
  }
}
