import Testing

@testable import TerminalUI

@Suite struct SparklineTests {
  @Test func theSparklineGoesFromTheLowestToTheHighest() {
    #expect(Sparkline.lines([0, 1, 2, 3, nil, 3]) == ["  ▄█ █", "▄███·█"])
    #expect(Sparkline.lines([nil, nil]).isEmpty)
    #expect(Sparkline.lines([5, 5]) == ["  ", "▄▄"])
  }
}
