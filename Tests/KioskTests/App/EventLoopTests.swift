import KioskModel
import TestSupport
import Testing

@testable import Kiosk

/// The loop between a terminal, a clock and a disk that are made up.
@Suite(.timeLimit(.minutes(20))) struct EventLoopTests {
  private func after(_ milliseconds: Int) -> Duration {
    LoopFixture.start + .milliseconds(milliseconds)
  }

  private func scores(_ bench: LoopFixture) -> [Int] {
    bench.disk.events.filter { $0.type == "rating" }.compactMap { $0.content["score"]?.intValue }
  }

  @Test(arguments: [
    ["\u{1B}", "[1;5C"], ["\u{1B}[", "1;5C"], ["\u{1B}[1;", "5C"],
    ["\u{1B}[200~12", "34\u{1B}[20", "1~"], ["\u{1B}[<0;1", ";1M", "\u{1B}[<0;1;1", "m"],
    ["\u{1B}[M", "444"], ["\u{1B}O", "P"],
  ])
  func whatComesInPiecesIsNoVote(parts: [String]) async throws {
    for gap in [2, 20] {
      let bench = try await LoopFixture()
      for (number, part) in parts.enumerated() {
        bench.input.type(part, at: after(number * gap))
      }
      bench.sleep(until: after(2000))
      bench.type("3")
      await bench.shows("Tack!")
      #expect(scores(bench) == [3])
      bench.input.end()
      #expect(await bench.end().isEmpty)
    }
  }

  @Test func aLoneEscapeGoesBackAfterItsTime() async throws {
    let bench = try await LoopFixture()
    bench.type("6")
    await bench.shows("VECKA")
    bench.type("\u{1B}")
    bench.input.rest(until: after(30))
    await bench.terminal.screen.wait { !$0.contains("VECKA") }
    bench.input.end()
    _ = await bench.end()
  }

  @Test func aKeyHeldWhileTheProgramIsBusyVotesOnce() async throws {
    let bench = try await LoopFixture()
    bench.type("4")
    await bench.shows("Tack!")
    // All of it is handled long after it was read.
    bench.sleep(until: after(2500))
    for time in stride(from: 300, to: 2400, by: 33) { bench.input.type("4", at: after(time)) }
    bench.input.end()
    #expect(await bench.end().isEmpty)
    #expect(bench.disk.events.map(\.type) == ["rating"])
  }

  @Test func itEndsOnlyWhenAllIsOnTheDisk() async throws {
    let bench = try await LoopFixture()
    bench.disk.hang()
    bench.type("4")
    await bench.terminal.screen.wait { !$0.contains("IDAG") }
    await bench.isAskedToEnd()
    #expect(bench.unsaved == nil && bench.disk.events.isEmpty)
    bench.disk.goOn()
    #expect(await bench.end().isEmpty)
    #expect(scores(bench) == [4])
    bench.input.end()
  }

  @Test func aDiskThatHangsHoldsUpTheEndForAWhileOnly() async throws {
    let bench = try await LoopFixture()
    bench.disk.hang()
    bench.type("4")
    await bench.terminal.screen.wait { !$0.contains("IDAG") }
    await bench.isAskedToEnd()
    bench.pass(to: LoopFixture.start + EventLoop.timeToSave)
    #expect(await bench.end().map(\.type) == ["rating"])
    bench.disk.goOn()
    bench.input.end()
  }

  @Test func aBatchThatFailedIsTriedAgain() async throws {
    let bench = try await LoopFixture()
    bench.disk.refuse(1)
    bench.type("4")
    await bench.shows("inte sparat än")
    // The face that was pressed goes out first.
    let dark = LoopFixture.start + Glow.length
    await bench.alarm.time.wait { $0 == dark }
    bench.pass(to: dark)
    let retry = LoopFixture.start + Outbox.pause
    await bench.alarm.time.wait { $0 == retry }
    bench.pass(to: retry)
    await bench.shows("Tack!")
    #expect(scores(bench) == [4])
    bench.input.end()
    #expect(await bench.end().isEmpty)
    #expect(scores(bench) == [4])
  }

  @Test func afterSleepAPressMeetsHomeAndTheAlarmIsSetAnew() async throws {
    let bench = try await LoopFixture()
    bench.type("6")
    await bench.shows("VECKA")
    bench.sleep(until: LoopFixture.start + .seconds(3600))
    bench.type("4")
    await bench.terminal.screen.wait { !$0.contains("VECKA") }
    #expect(bench.alarm.time.value > bench.disk.moment.uptime)
    bench.input.end()
    _ = await bench.end()
    #expect(bench.disk.events.isEmpty)
  }
}
