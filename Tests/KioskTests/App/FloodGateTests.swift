import Testing

@testable import Kiosk

@Suite struct FloodGateTests {
  /// Whether each of some ratings is flagged.
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
