@testable import Kiosk

/// An alarm that rings when a test says so.
final class FakeAlarm: Alarm {
  /// The time that it is set to.
  let time = Watched(Duration.zero)
  private let ring: @Sendable () -> Void

  init(ring: @escaping @Sendable () -> Void) { self.ring = ring }

  func set(_ time: Duration) { self.time.set(time) }

  /// Rings if its time has come.
  func pass(to now: Duration) { if time.value <= now { ring() } }
}
