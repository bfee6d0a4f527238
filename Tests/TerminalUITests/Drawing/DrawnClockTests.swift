import Testing

@testable import TerminalUI

@Suite struct DrawnClockTests {
  @Test func digitsAreMadeOfBars() {
    #expect(
      DrawnClock("14:32", height: 6).lines == [
        "   ▄ ▄  ▄   ▄▄▄▄ ▄▄▄▄", "   █ █▄▄█ ▀ ▄▄▄█ ▄▄▄█", "   █    █ ▄    █ █   ",
        "   ▀    ▀   ▀▀▀▀ ▀▀▀▀",
      ])
  }

  /// None is taken for another, in any size.
  @Test(arguments: [6, 8]) func digitsDiffer(height: Int) {
    let drawn = (0...9).map { DrawnClock(String($0), height: height) }
    #expect(Set(drawn).count == 10)
    #expect(Set(drawn.map(\.columns)).count == 1)
    #expect(drawn.allSatisfy { $0.lines.count == (height + 2) / 2 })
  }

  @Test func whatIsNoTimeIsLeftOut() {
    #expect(DrawnClock("x", height: 6).columns == 0)
    #expect(DrawnClock("", height: 8).columns == 0)
  }
}
