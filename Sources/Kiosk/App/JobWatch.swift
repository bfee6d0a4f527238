import KioskModel

/// What a job knows of the moment it was asked for, tells on its way, and listens to.
nonisolated struct JobWatch: Sendable {
  /// When it was asked for.
  var moment: Moment
  /// Tells which share is done, 0–1.
  var progress: @Sendable (Double) -> Void = { _ in }
  /// Whether nobody wants it any more: it may end at once, with a `CancellationError`.
  var isCancelled: @Sendable () -> Bool = { false }
}
