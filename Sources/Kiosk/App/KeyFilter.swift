import TerminalUI

/// Keeps a shaking hand, a held key and a playing child from doing things twice (EN 301 549, 5.7
/// and 5.8): a key that comes again too soon is not heard, and every repeat starts the wait anew.
struct KeyFilter: Sendable {
  /// Within this time the same key is one press for visitors. A held key repeats after 250 to
  /// 660 ms, so that a wait of a second also holds until it is let go.
  static let wait = Duration.seconds(1)
  /// The way back may be pressed again as fast as people press. It votes for nothing: held, it goes
  /// back at its first press and at its first repeat, and those after it come too fast to be heard;
  /// at home, where every way back ends, it does nothing.
  static let backWait = Duration.milliseconds(150)

  private var last: (key: Key, at: Duration)?

  /// Whether a key is a press of its own. Keys that only move about always are.
  ///
  /// - Parameters:
  ///   - time: When it was read.
  ///   - wait: How soon after itself it is another press where it is pressed now.
  mutating func accepts(_ key: Key, at time: Duration, wait: Duration) -> Bool {
    // The key between visitors and staff does nothing to anybody's answers.
    if key.isMovement || key == .function(10) { return true }
    defer { last = (key, time) }
    guard let last, last.key == key else { return true }
    return time - last.at >= wait
  }
}
