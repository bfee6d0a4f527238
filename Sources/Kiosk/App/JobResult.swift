/// The result of a job; empty if it was cancelled.
nonisolated struct JobResult<Action: Sendable>: Sendable {
  /// The action for the screen that requested it.
  var action: Action?
  /// The effects that follow whether or not that screen is still open.
  var consequences: [Effect<Never>] = []
  /// The error it ended with.
  var error: (any Error)?

  /// The result with the type of its action erased, for the event loop.
  var erased: JobResult<any Sendable> {
    JobResult<any Sendable>(action: action, consequences: consequences, error: error)
  }
}
