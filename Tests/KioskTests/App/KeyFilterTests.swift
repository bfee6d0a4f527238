import Testing

@testable import Kiosk
@testable import TerminalUI

@Suite struct KeyFilterTests {
  /// Whether each of some presses is accepted.
  private func heard(_ presses: [(Key, Int)], wait: Duration = KeyFilter.wait) -> [Bool] {
    var filter = KeyFilter()
    return presses.map { filter.accepts($0.0, at: .milliseconds($0.1), wait: wait) }
  }

  @Test func theSameKeyTooSoonIsNotHeard() {
    #expect(heard([(.digit(4), 0), (.digit(4), 660), (.digit(4), 1500)]) == [true, false, false])
    #expect(heard([(.digit(4), 0), (.digit(4), 1000)]) == [true, true])
    #expect(heard([(.digit(4), 0), (.digit(5), 10), (.digit(4), 20)]) == [true, true, true])
  }

  @Test func movingAboutMayRepeat() {
    #expect(heard([(.right, 0), (.right, 30), (.right, 60)]) == [true, true, true])
  }

  @Test(arguments: [200, 500, 900]) func theWayBackIsHeardAsFastAsPeoplePress(gap: Int) {
    let presses = [(Key.digit(0), 0), (.digit(0), gap)]
    #expect(heard(presses, wait: KeyFilter.backWait) == [true, true])
  }

  @Test(arguments: [250, 660]) func heldItGoesBackTwiceAtMost(delay: Int) {
    let repeats = stride(from: delay, to: 5000, by: 33).map { (Key.digit(0), $0) }
    let heard = heard([(.digit(0), 0)] + repeats, wait: KeyFilter.backWait)
    #expect(heard.count { $0 } == 2)
  }
}
