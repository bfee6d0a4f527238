/// What came of a job; nothing at all where it was cancelled.
nonisolated struct JobResult<Action: Sendable>: Sendable {
  /// For the screen that asked.
  var action: Action?
  /// What follows whether or not it is still there.
  var consequences: [Effect<Never>] = []
  /// Why it failed.
  var error: (any Error)?

  /// The result with its action as any value, for a loop that knows no screen.
  var erased: JobResult<any Sendable> {
    JobResult<any Sendable>(action: action, consequences: consequences, error: error)
  }
}
