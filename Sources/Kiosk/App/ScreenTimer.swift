/// A time that a screen waits for, and the action sent then.
struct ScreenTimer<Action: Sendable>: Sendable {
  /// When, on the monotonic clock.
  let deadline: Duration
  let action: Action

  init(_ deadline: Duration, _ action: Action) {
    self.deadline = deadline
    self.action = action
  }

  /// Nil if there is no deadline.
  init?(_ deadline: Duration?, _ action: Action) {
    guard let deadline else { return nil }
    self.init(deadline, action)
  }
}
