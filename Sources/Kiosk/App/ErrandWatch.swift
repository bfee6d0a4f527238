/// What an errand that takes long tells on its way, and hears.
nonisolated struct ErrandWatch: Sendable {
  /// Tells which share is done, 0–1.
  var progress: @Sendable (Double) -> Void = { _ in }
  /// Whether nobody wants it any more: it may end at once, with a `CancellationError`.
  var isCancelled: @Sendable () -> Bool = { false }
}
