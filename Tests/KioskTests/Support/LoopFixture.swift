import Dispatch
import KioskModel
import TestSupport
import Testing

@testable import Kiosk

/// An event loop with a simulated terminal, clock and disk.
final class LoopFixture {
  let terminal = FakeTerminal()
  let input = FakeInput()
  let disk: FakeDisk
  let alarm: FakeAlarm
  let loop: EventLoop
  /// The events that could not be saved by the end; nil before.
  private(set) var unsaved: [JournalEvent]?
  private var run: Task<[JournalEvent], Never>?

  /// The time at which a test starts.
  static let start = Duration.seconds(1000)

  init() async throws {
    let driver = try Driver()
    disk = FakeDisk(driver.moment)
    var alarm: FakeAlarm?
    loop = EventLoop(
      app: driver.app, terminal: terminal,
      clients: disk.clients(driver.app.context.place, try Fixture.assets()),
      keySequences: [:]
    ) { ring in
      let made = FakeAlarm(ring: ring)
      alarm = made
      return made
    }
    self.alarm = try #require(alarm)
    loop.listen(to: input)
    run = Task {
      let left = await loop.run(SystemSignals())
      unsaved = left
      return left
    }
    await shows("IDAG")
  }

  /// Lets time pass and rings the alarm at the end.
  func pass(to time: Duration) {
    disk.pass(to: time)
    alarm.pass(to: time)
  }

  /// The machine sleeps: time passes and the alarm does not ring.
  func sleep(until time: Duration) { disk.pass(to: time) }

  /// Types something at the current time.
  func type(_ text: String) { input.type(text, at: disk.moment.uptime) }

  /// Waits until the screen shows a text.
  func shows(_ text: String) async { await terminal.screen.wait { $0.contains(text) } }

  /// Asks the program to end, and waits until the loop has handled that.
  func isAskedToEnd() async {
    loop.send(.event(.ended))
    await withCheckedContinuation { (go: CheckedContinuation<Void, Never>) in
      DispatchQueue.main.async { go.resume() }
    }
  }

  /// Waits for the end of the loop; returns the events that could not be saved.
  func end() async -> [JournalEvent] { await run?.value ?? [] }
}
