import Dispatch
import KioskModel
import TestSupport
import Testing

@testable import Kiosk

/// A loop between a terminal, a clock and a disk that are made up.
final class LoopFixture {
  let terminal = FakeTerminal()
  let input = FakeInput()
  let disk: FakeDisk
  let alarm: FakeAlarm
  let loop: EventLoop
  /// The events that were not on the disk at the end; nil before.
  private(set) var unsaved: [JournalEvent]?
  private var run: Task<[JournalEvent], Never>?

  /// When a test begins.
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

  /// Lets time pass, with the alarm ringing at the end of it.
  func pass(to time: Duration) {
    disk.pass(to: time)
    alarm.pass(to: time)
  }

  /// The machine sleeps: time passes and no alarm rings.
  func sleep(until time: Duration) { disk.pass(to: time) }

  /// Types something now.
  func type(_ text: String) { input.type(text, at: disk.moment.uptime) }

  /// Waits until the screen shows a text.
  func shows(_ text: String) async { await terminal.screen.wait { $0.contains(text) } }

  /// The system asks the program to end, and the loop knows.
  func isAskedToEnd() async {
    loop.send(.event(.ended))
    await withCheckedContinuation { (go: CheckedContinuation<Void, Never>) in
      DispatchQueue.main.async { go.resume() }
    }
  }

  /// Waits for the end of the loop; gives the events that no disk would take.
  func end() async -> [JournalEvent] { await run?.value ?? [] }
}
