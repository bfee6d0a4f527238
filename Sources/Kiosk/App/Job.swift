import KioskModel

/// Work that takes its time, such as reading the disk: it is done on another thread, and never in
/// an update.
///
/// A job stands beside the feature that asks for it, as a static function of `Job where Value ==`
/// what it gives.
nonisolated struct Job<Value: Sendable>: Sendable {
  var traits: JobTraits
  /// Does the work. It ends with a `CancellationError` as soon as it can where nobody wants it any
  /// more.
  var work: @Sendable (JobEnvironment, JobWatch) throws -> Value
  /// What follows from it whether or not the screen that asked is still there.
  var consequences: @Sendable (Result<Value, any Error>) -> [Effect<Never>]

  init(
    _ traits: JobTraits = [],
    work: @escaping @Sendable (JobEnvironment, JobWatch) throws -> Value,
    consequences: @escaping @Sendable (Result<Value, any Error>) -> [Effect<Never>] = { _ in [] }
  ) {
    self.traits = traits
    self.work = work
    self.consequences = consequences
  }
}
