/// Measures how long nothing has been pressed, and decides when to ask and when to go home.
struct Idle: Sendable {
  /// What inactivity has led to so far.
  enum State: Hashable, Sendable {
    case awake
    /// The question is shown; this many seconds are left.
    case asking(secondsLeft: Int)
    /// Nobody has answered.
    case over
  }

  private var lastPress: Duration
  private(set) var isAsking = false

  /// - Parameter start: When to start measuring.
  init(since start: Duration) { lastPress = start }

  /// Notes a press; returns whether it answered the question.
  mutating func pressed(at now: Duration) -> Bool {
    lastPress = now
    defer { isAsking = false }
    return isAsking
  }

  /// The state at `now`.
  ///
  /// - Parameters:
  ///   - idleTimeout: How long to wait before asking.
  ///   - warning: How many seconds the question is shown.
  mutating func state(at now: Duration, idleTimeout: Duration, warning: Int) -> State {
    let asked = lastPress + idleTimeout
    if now < asked { return .awake }
    let gone = Int((now - asked).components.seconds)
    if gone >= warning { return .over }
    isAsking = true
    return .asking(secondsLeft: warning - gone)
  }

  /// Whether the time for the question has passed, whether or not it was shown.
  func isOver(at now: Duration, idleTimeout: Duration, warning: Int) -> Bool {
    now >= lastPress + idleTimeout + .seconds(warning)
  }

  /// Whether nothing has been pressed for as long as `idleTimeout`.
  func isQuiet(at now: Duration, idleTimeout: Duration) -> Bool { now >= lastPress + idleTimeout }

  /// When the state changes next.
  func deadline(at now: Duration, idleTimeout: Duration) -> Duration {
    let asked = lastPress + idleTimeout
    if now < asked { return asked }
    return asked + .seconds((now - asked).components.seconds + 1)
  }
}
