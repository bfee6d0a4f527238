import TerminalUI

/// Ignores a key that comes again too soon, so that a shaking hand, a held key or a playing child
/// does nothing twice (EN 301 549, 5.7 and 5.8). Every repeat restarts the wait.
struct KeyFilter: Sendable {
  /// How long visitors' repeats of a key are ignored. A held key first repeats after 250–660 ms, so
  /// with one second it stays ignored until it is released.
  static let wait = Duration.seconds(1)
  /// How long repeats of the key that goes back are ignored: no longer than between deliberate
  /// presses. If held, it goes back at the press and at the first repeat; later repeats come too
  /// fast. It rates nothing, and does nothing on the home page.
  static let backWait = Duration.milliseconds(150)

  private var last: (key: Key, at: Duration)?

  /// Whether a key press counts as a separate press. Keys that only move the focus always do.
  ///
  /// - Parameters:
  ///   - time: When it was read.
  ///   - wait: How long repeats of this key are ignored on the current page.
  mutating func accepts(_ key: Key, at time: Duration, wait: Duration) -> Bool {
    // F10, which opens the unlock page, changes no visitor's answers.
    if key.isMovement || key == .function(10) { return true }
    defer { last = (key, time) }
    guard let last, last.key == key else { return true }
    return time - last.at >= wait
  }
}
