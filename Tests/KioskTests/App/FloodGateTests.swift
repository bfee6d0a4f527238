import Testing

@testable import Kiosk

@Suite struct FloodGateTests {
  /// Which of some ratings are marked.
  private func marks(_ times: [Duration]) -> [Bool] {
    var gate = FloodGate()
    return times.map { gate.isFlood(at: $0) }
  }

  @Test func aQueueOfPeopleIsNoFlood() {
    #expect(!marks((0..<14).map { .seconds($0 * 4) }).contains(true))
  }

  @Test func theFourthInTenSecondsIs() {
    #expect(marks((0..<4).map { .seconds($0 * 2) }) == [false, false, false, true])
  }

  @Test func theSixteenthInAMinuteIs() {
    let times = (0..<17).map { Duration.milliseconds($0 * 3600) } + [.seconds(200)]
    #expect(marks(times) == Array(repeating: false, count: 15) + [true, true, false])
  }
}

@Suite struct KeyFilterTests {
  /// Which of some presses are heard.
  private func heard(_ presses: [(Key, Int)]) -> [Bool] {
    var filter = KeyFilter()
    return presses.map { filter.hears($0.0, at: .milliseconds($0.1)) }
  }

  @Test func theSameKeyTooSoonIsNotHeard() {
    #expect(heard([(.digit(4), 0), (.digit(4), 660), (.digit(4), 1500)]) == [true, false, false])
    #expect(heard([(.digit(4), 0), (.digit(4), 1000)]) == [true, true])
    #expect(heard([(.digit(4), 0), (.digit(5), 10), (.digit(4), 20)]) == [true, true, true])
  }

  @Test func movingAboutMayRepeat() {
    #expect(heard([(.right, 0), (.right, 30), (.right, 60)]) == [true, true, true])
  }
}
