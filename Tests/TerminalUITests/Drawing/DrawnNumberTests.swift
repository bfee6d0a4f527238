import Testing

@testable import TerminalUI

@Suite struct DrawnNumberTests {
  @Test func digitsAreMadeOfBars() {
    #expect(
      DrawnNumber("14:32", height: 6).lines == [
        "   ▄ ▄  ▄   ▄▄▄▄ ▄▄▄▄", "   █ █▄▄█ ▀ ▄▄▄█ ▄▄▄█", "   █    █ ▄    █ █   ",
        "   ▀    ▀   ▀▀▀▀ ▀▀▀▀",
      ])
  }

  /// None is taken for another, in any size.
  @Test(arguments: [5, 6, 8]) func digitsDiffer(height: Int) {
    let digits = (0...9).map { DrawnNumber(String($0), height: height) }
    #expect(Set(digits.map(\.columns)).count == 1)
    let drawn = digits + "%+–,:".map { DrawnNumber(String($0), height: height) }
    #expect(Set(drawn).count == 15)
    #expect(drawn.allSatisfy { $0.lines.count == (height + 2) / 2 })
  }

  @Test func whatIsNoTimeIsLeftOut() {
    #expect(DrawnNumber("x", height: 6).columns == 0)
    #expect(DrawnNumber("", height: 8).columns == 0)
  }
}
