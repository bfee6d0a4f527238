/// Watches how long nobody has pressed anything, asks, and says when to go home.
struct Idle: Sendable {
  /// How far it has come.
  enum State: Hashable, Sendable {
    case awake
    /// The question stands; so many seconds are left.
    case asking(secondsLeft: Int)
    /// Nobody answered.
    case over
  }

  private var lastPress: Duration
  private(set) var isAsking = false

  /// - Parameter start: From when it watches.
  init(since start: Duration) { lastPress = start }

  /// Somebody pressed something; says whether that answered the question.
  mutating func pressed(at now: Duration) -> Bool {
    lastPress = now
    defer { isAsking = false }
    return isAsking
  }

  /// Where it stands.
  ///
  /// - Parameters:
  ///   - patience: How long to wait before asking.
  ///   - warning: How many seconds the question stands.
  mutating func state(at now: Duration, patience: Duration, warning: Int) -> State {
    let asked = lastPress + patience
    if now < asked { return .awake }
    let gone = Int((now - asked).components.seconds)
    if gone >= warning { return .over }
    isAsking = true
    return .asking(secondsLeft: warning - gone)
  }

  /// Whether the question, asked or not, would have stood for all its seconds.
  func isOver(at now: Duration, patience: Duration, warning: Int) -> Bool {
    now >= lastPress + patience + .seconds(warning)
  }

  /// Whether nobody has pressed anything for so long.
  func isQuiet(at now: Duration, patience: Duration) -> Bool { now >= lastPress + patience }

  /// When it wants to look again.
  func deadline(at now: Duration, patience: Duration) -> Duration {
    let asked = lastPress + patience
    if now < asked { return asked }
    return asked + .seconds((now - asked).components.seconds + 1)
  }
}
