internal import CTimer
@preconcurrency import Dispatch
import Foundation

/// An alarm set directly on CLOCK_BOOTTIME. Dispatch's timers stop while the machine sleeps; this
/// one rings at wake-up if its time has passed.
final class SystemAlarm: Alarm {
  /// The timer's file descriptor; -1 if the system has none.
  let descriptor = kiosk_timer_make()
  private let source: (any DispatchSourceRead)?

  /// - Parameter ring: Called on the main queue.
  init(ring: @escaping @Sendable () -> Void) {
    guard descriptor >= 0 else {
      source = nil
      return
    }
    let descriptor = descriptor
    let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: .main)
    source.setEventHandler(
      handler: DispatchWorkItem {
        var times: UInt64 = 0
        // A timer that has been set again meanwhile has not rung.
        if read(descriptor, &times, 8) == 8 { ring() }
      })
    source.setCancelHandler(handler: DispatchWorkItem { close(descriptor) })
    source.activate()
    self.source = source
  }

  isolated deinit { source?.cancel() }

  func set(_ time: Duration) {
    let (seconds, attoseconds) = max(time, .nanoseconds(1)).components
    _ = kiosk_timer_set(descriptor, Int(seconds), Int(attoseconds / 1_000_000_000))
  }
}
