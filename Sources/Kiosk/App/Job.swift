import KioskModel

/// Work that takes time, such as reading the disk, and is done on another thread.
///
/// A job is kept with its feature, as a static function of `Job where Value ==` the type that it
/// returns.
nonisolated struct Job<Value: Sendable>: Sendable {
  var traits: JobTraits
  /// Does the work. Throws a `CancellationError` as soon as it can once the job is cancelled.
  var work: @Sendable (JobEnvironment, JobWatch) throws -> Value
  /// The effects that follow from it, whether or not the screen that asked is still open.
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
