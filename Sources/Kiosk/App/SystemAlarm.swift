internal import CTimer
import Dispatch
import Foundation
import Synchronization

/// An alarm set directly on CLOCK_BOOTTIME. Dispatch's timers stop while the machine sleeps; this
/// one rings at wake-up if its time has passed.
///
/// A thread of its own waits for it, and for nothing else, so that a disk that hangs delays no alarm.
/// Dispatch would wake its own thread twice for each one.
final class SystemAlarm: Alarm {
  /// The timer's file descriptor; -1 if the system has none.
  let descriptor = kiosk_timer_make()
  private let hasEnded = Flag()

  private nonisolated final class Flag: Sendable {
    let isSet = Atomic(false)
  }

  /// - Parameter ring: Called on the main queue; also by a timer that has been set again meanwhile.
  init(ring: @escaping @Sendable () -> Void) {
    guard descriptor >= 0 else { return }
    Thread.detachNewThread { @Sendable [descriptor, hasEnded] in
      var times: UInt64 = 0
      while true {
        let count = read(descriptor, &times, 8)
        if hasEnded.isSet.load(ordering: .acquiring) || count < 0 && errno != EINTR { break }
        if count == 8 { DispatchQueue.main.async { ring() } }
      }
      close(descriptor)
    }
  }

  isolated deinit {
    hasEnded.isSet.store(true, ordering: .releasing)
    set(.zero)
  }

  func set(_ time: Duration) {
    let (seconds, attoseconds) = max(time, .nanoseconds(1)).components
    _ = kiosk_timer_set(descriptor, Int(seconds), Int(attoseconds / 1_000_000_000))
  }
}
