import Testing

@testable import Kiosk
@testable import TerminalUI

@Suite struct HeldKeyFilterTests {
  /// The number of presses in key events at the given milliseconds.
  private func presses(_ times: [Int], key: Key = .digit(1)) -> Int {
    var filter = HeldKeyFilter()
    var count = 0
    for time in times {
      let now = Duration.milliseconds(time)
      if filter.decide(at: now, before: .key(key)) != nil { count += 1 }
      if filter.judge(key, at: now) == .press { count += 1 }
    }
    if filter.decide(at: .seconds(3600)) != nil { count += 1 }
    return count
  }

  @Test(arguments: [250, 300, 400, 500, 600, 660], [25, 30, 33, 40, 92])
  func aHeldKeyIsOnePress(delay: Int, period: Int) {
    // Connections and loops deliver them slightly early or late.
    for jitter in [0, 4, 8] {
      let repeats = stride(from: delay, through: 2500, by: period).enumerated().map {
        $1 + ($0 % 2 == 0 ? jitter : -jitter)
      }
      #expect(presses([0] + repeats) == 1, "\(delay) \(period) \(jitter)")
    }
  }

  @Test(arguments: [160, 167, 200, 250, 333, 400, 500, 700, 1000])
  func pressesAtAnyPaceCountEach(period: Int) {
    #expect(presses((0..<20).map { $0 * period }) == 20)
  }

  @Test func whoeverHoldsAKeyAndThenPressesItCountsTwo() {
    let held = [0] + Array(stride(from: 500, through: 2500, by: 33))
    #expect(presses(held + [3100]) == 2)
    #expect(presses(held + [2800]) == 2)
  }

  @Test func anotherKeyMeansThatItWasAPress() {
    var filter = HeldKeyFilter()
    #expect(filter.judge(.digit(1), at: .zero) == .press)
    #expect(filter.judge(.digit(1), at: .milliseconds(300)) == .undecided)
    #expect(filter.decide(at: .milliseconds(330), before: .key(.digit(5))) == .digit(1))
    #expect(filter.judge(.digit(5), at: .milliseconds(330)) == .press)
    #expect(filter.decide(at: .seconds(9)) == nil)
  }

  @Test func aPressIsDecidedOnInTime() {
    var filter = HeldKeyFilter()
    _ = filter.judge(.digit(1), at: .zero)
    _ = filter.judge(.digit(1), at: .milliseconds(300))
    #expect(filter.deadline == .milliseconds(410))
    #expect(filter.decide(at: .milliseconds(409)) == nil)
    #expect(filter.decide(at: .milliseconds(410)) == .digit(1))
  }
}
