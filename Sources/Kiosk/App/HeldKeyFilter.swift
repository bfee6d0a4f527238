import TerminalUI

/// Tells the presses of somebody who counts heads from the repeats of a key that is held down: what
/// is held counts one, and six presses a second count six.
///
/// A held key comes again after 250–660 ms and then at a steady 25–40 ms (92 ms on the Linux
/// console). A key that comes again so late as the first repeat would is undecided until another
/// repeat has had its time.
struct HeldKeyFilter: Sendable {
  /// What a key that has come is.
  enum Verdict: Hashable, Sendable {
    case press, ignored, undecided
  }

  /// Within this time the same key is one press, and every repeat starts the wait anew.
  static let wait = Duration.milliseconds(130)
  /// When the first repeat of a held key comes, with what a slow line may add.
  static let firstRepeat = Duration.milliseconds(230)...Duration.milliseconds(720)
  /// Within this time after its first the second repeat has come.
  static let secondRepeat = Duration.milliseconds(110)

  private var last: (key: Key, at: Duration)?
  private var undecided: (key: Key, until: Duration)?

  /// When a key is decided on, unless it comes again before.
  var deadline: Duration? { undecided?.until }

  /// Notes a key that is heard in any case, so that its repeats are known.
  mutating func note(_ key: Key, at now: Duration) { last = (key, now) }

  /// Whether a touch on a choice with a key is a press of its own: a finger shakes, but it does not
  /// repeat.
  mutating func acceptsTouch(_ key: Key, at now: Duration) -> Bool {
    defer { last = (key, now) }
    return last.map { $0.key != key || now - $0.at >= Self.wait } ?? true
  }

  /// What a key that came now is. Keys that only move about may repeat.
  mutating func judge(_ key: Key, at now: Duration) -> Verdict {
    if key.isMovement || key == .function(10) { return .press }
    defer { last = (key, now) }
    guard let last, last.key == key else { return .press }
    let gap = now - last.at
    if undecided != nil || gap < Self.wait {
      undecided = nil
      return .ignored
    }
    guard Self.firstRepeat.contains(gap) else { return .press }
    undecided = (key, now + Self.secondRepeat)
    return .undecided
  }

  /// The key that was undecided and was a press after all: its time has passed, or something else
  /// has come meanwhile.
  ///
  /// - Parameter next: What has come; nil where only time has passed.
  mutating func settle(at now: Duration, before next: InputEvent? = nil) -> Key? {
    guard let key = undecided?.key, let until = undecided?.until else { return nil }
    let isOther = next.map { $0 != .key(key) } ?? false
    guard isOther || until <= now else { return nil }
    undecided = nil
    return key
  }

  /// Forgets what is undecided: whoever pressed it has gone.
  mutating func forget() { undecided = nil }
}
