import Dispatch
import KioskModel
import TestSupport
import Testing

@testable import Kiosk

/// A loop between a terminal and a clock that are made up, and a disk that is made up or real.
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
  /// The name under which a loop over a folder writes.
  static let device = "kiosk"

  /// - Parameter folder: A meeting place to read and to write in for real; the loop begins with a
  ///   programme in which there is nothing.
  init(at time: String = "2026-11-20T14:32:10", over folder: DataFolder? = nil) async throws {
    let driver = try Driver(at: time, place: folder == nil ? nil : Fixture.place([]))
    disk = FakeDisk(driver.moment)
    let assets = try Fixture.assets()
    var clients = disk.clients(driver.app.context.place, assets)
    if let folder {
      clients = .live(folder, assets: assets, device: OwnDevice(fixed: Self.device))
      clients.now = { [disk] in disk.moment }
    }
    var alarm: FakeAlarm?
    loop = EventLoop(app: driver.app, terminal: terminal, clients: clients, keySequences: [:]) {
      ring in
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
