import Foundation

/// A moment on two clocks: the wall clock, which can be changed, and a monotonic one for all
/// timing.
nonisolated struct Moment: Hashable, Sendable {
  /// The wall clock's date and time.
  var wall: Date
  /// The time since the machine was started, including sleep (CLOCK_BOOTTIME).
  var uptime: Duration
}
