import KioskModel

/// What a running job is given: when it was requested, and how to report progress and be cancelled.
nonisolated struct JobWatch: Sendable {
  /// When it was requested.
  var moment: Moment
  /// Reports the share that is done, 0–1.
  var progress: @Sendable (Double) -> Void = { _ in }
  /// Whether it has been cancelled; it may then throw a `CancellationError`.
  var isCancelled: @Sendable () -> Bool = { false }
}
