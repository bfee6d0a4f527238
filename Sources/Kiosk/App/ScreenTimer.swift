/// A time that a screen waits for, and what happens on it then.
struct ScreenTimer<Action: Sendable>: Sendable {
  /// When, by the clock that only goes forward.
  let deadline: Duration
  let action: Action

  init(_ deadline: Duration, _ action: Action) {
    self.deadline = deadline
    self.action = action
  }

  /// Nil where there is no deadline.
  init?(_ deadline: Duration?, _ action: Action) {
    guard let deadline else { return nil }
    self.init(deadline, action)
  }
}
