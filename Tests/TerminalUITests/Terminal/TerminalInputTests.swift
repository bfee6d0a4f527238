import Foundation
import Testing

@testable import TerminalUI

@Suite struct TerminalInputTests {
  /// The two ends of a pipe.
  private func ends() throws -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    return (ends[0], ends[1])
  }

  private func send(_ text: String, to end: Int32) { _ = write(end, text, text.utf8.count) }

  @Test func whatLiesThereIsReadHoweverLateItIs() throws {
    let ends = try ends()
    defer { close(ends.reading) }
    // The clock is past the deadline whenever it is read.
    var input = TerminalInput(descriptor: ends.reading, mouse: nil) { .seconds(60) }
    send("[1;5C", to: ends.writing)
    #expect(input.next(until: .seconds(7)) == .bytes(Array("[1;5C".utf8), at: .seconds(60)))
    #expect(input.next(until: .seconds(7)) == .quiet(at: .seconds(60)))
    close(ends.writing)
    #expect(input.next(until: nil) == .ended)
  }

  @Test func withoutBytesItWaitsUntilTheTimeIsOver() throws {
    let ends = try ends()
    defer {
      close(ends.reading)
      close(ends.writing)
    }
    let start = ContinuousClock.now
    let clock: @Sendable () -> Duration = { ContinuousClock.now - start }
    var input = TerminalInput(descriptor: ends.reading, mouse: nil, now: clock)
    let deadline = clock() + .milliseconds(20)
    guard case .quiet(let time) = input.next(until: deadline) else {
      Issue.record("something came")
      return
    }
    #expect(time >= deadline)
  }
}
