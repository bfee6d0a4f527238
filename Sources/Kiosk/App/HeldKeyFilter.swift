import TerminalUI

/// Tells repeated presses of a staff member who counts people from the auto-repeat of a held key: a
/// held key counts as one, six presses in a second count as six.
///
/// A held key repeats after 250–660 ms, and then at a steady 25–40 ms (92 ms on the Linux console).
/// A key that comes again at the time of a first repeat stays undecided until a second repeat would
/// have come.
struct HeldKeyFilter: Sendable {
  /// What a key event turns out to be.
  enum Verdict: Hashable, Sendable {
    case press, ignored, undecided
  }

  /// The same key within this time is one press; every repeat restarts the wait.
  static let wait = Duration.milliseconds(130)
  /// When the first repeat of a held key comes, including the delay of a slow connection.
  static let firstRepeat = Duration.milliseconds(230)...Duration.milliseconds(720)
  /// How soon the second repeat follows the first.
  static let secondRepeat = Duration.milliseconds(110)

  private var last: (key: Key, at: Duration)?
  private var undecided: (key: Key, until: Duration)?

  /// When the undecided key becomes a press, unless it repeats before.
  var deadline: Duration? { undecided?.until }

  /// Notes a key that is accepted in any case, so that its repeats are recognised.
  mutating func note(_ key: Key, at now: Duration) { last = (key, now) }

  /// Whether a touch on a choice counts as a separate press: a finger may shake, but does not
  /// repeat.
  mutating func acceptsTouch(_ key: Key, at now: Duration) -> Bool {
    defer { last = (key, now) }
    return last.map { $0.key != key || now - $0.at >= Self.wait } ?? true
  }

  /// What the key event is. Keys that only move the focus may repeat.
  mutating func judge(_ key: Key, at now: Duration) -> Verdict {
    if key.isMovement || key == .function(10) { return .press }
    defer { last = (key, now) }
    guard let last, last.key == key else { return .press }
    let gap = now - last.at
    if gap < Self.wait {
      undecided = nil
      return .ignored
    }
    guard Self.firstRepeat.contains(gap) else { return .press }
    undecided = (key, now + Self.secondRepeat)
    return .undecided
  }

  /// The undecided key if it turns out to have been a press, because its time has passed or other
  /// input has come.
  ///
  /// - Parameter next: The input that has come; nil if only time has passed.
  mutating func decide(at now: Duration, before next: InputEvent? = nil) -> Key? {
    guard let key = undecided?.key, let until = undecided?.until else { return nil }
    let isOther = next.map { $0 != .key(key) } ?? false
    guard isOther || until <= now else { return nil }
    undecided = nil
    return key
  }

  /// Discards the undecided key, when the kiosk is locked.
  mutating func forget() { undecided = nil }
}
