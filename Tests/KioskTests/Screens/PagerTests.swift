import TerminalUI
import Testing

@testable import Kiosk

/// A list that does not fit on one page.
@Suite struct PagerTests {
  private func labels(_ pager: Pager, _ count: Int) -> [String] {
    pager.more(count, key: .digit(8), action: 0) { "\($0) till" }.map(\.label)
  }

  @Test func thePagesComeOneAfterTheOtherAndTheFirstAfterTheLast() {
    var pager = Pager(3)
    let all = Array(1...8)
    var pages: [[Int]] = []
    var more: [String] = []
    for _ in 1...4 {
      pages.append(Array(pager.shown(all)))
      more += labels(pager, all.count)
      pager.turn(all.count)
    }
    #expect(pages == [[1, 2, 3], [4, 5, 6], [7, 8], [1, 2, 3]])
    // The number of items after the page; on the last page, of those before it.
    #expect(more == ["5 till", "2 till", "6 till", "5 till"])
  }

  @Test(arguments: 0...10) func noPageIsBlankHoweverShortTheListHasBecome(count: Int) {
    var pager = Pager(3)
    pager.turn(11)
    pager.turn(11)
    pager.turn(11)
    let all = Array(0..<count)
    #expect(pager.shown(all).isEmpty == all.isEmpty)
    #expect(all.isEmpty || pager.shown(all).last == all.last)
    #expect(labels(pager, count).isEmpty == (count <= 3))
    pager.turn(count)
    #expect(pager.shown(all).first == all.first)
  }
}
