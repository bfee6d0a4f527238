import Testing

@testable import Kiosk

/// When it is asked whether anybody is there, and when nobody is.
@Suite struct IdleTests {
  private let timeout = Duration.seconds(30)

  private func state(_ idle: inout Idle, at seconds: Double) -> Idle.State {
    idle.state(at: .seconds(seconds), idleTimeout: timeout, warning: 10)
  }

  @Test func itAsksAfterTheTimeoutAndCountsDown() {
    var idle = Idle(since: .zero)
    #expect(state(&idle, at: 29.9) == .awake && !idle.isAsking)
    #expect(state(&idle, at: 30) == .asking(secondsLeft: 10) && idle.isAsking)
    #expect(state(&idle, at: 34.2) == .asking(secondsLeft: 6))
    #expect(state(&idle, at: 39.9) == .asking(secondsLeft: 1))
    #expect(state(&idle, at: 40) == .over)
    #expect(idle.isOver(at: .seconds(40), idleTimeout: timeout, warning: 10))
    #expect(!idle.isOver(at: .seconds(39.9), idleTimeout: timeout, warning: 10))
  }

  @Test func aPressAnswersAndBeginsAgain() {
    var idle = Idle(since: .zero)
    let early = idle.pressed(at: .seconds(5))
    #expect(!early && state(&idle, at: 34) == .awake)
    #expect(state(&idle, at: 36) == .asking(secondsLeft: 9))
    let answered = idle.pressed(at: .seconds(36))
    #expect(answered && !idle.isAsking && state(&idle, at: 60) == .awake)
  }

  @Test func itWakesWhenWhatIsShownChanges() {
    let idle = Idle(since: .zero)
    #expect(idle.deadline(at: .seconds(3), idleTimeout: timeout) == .seconds(30))
    #expect(idle.deadline(at: .seconds(30), idleTimeout: timeout) == .seconds(31))
    #expect(idle.deadline(at: .seconds(33.5), idleTimeout: timeout) == .seconds(34))
    #expect(idle.isQuiet(at: .seconds(30), idleTimeout: timeout))
    #expect(!idle.isQuiet(at: .seconds(29), idleTimeout: timeout))
  }
}
