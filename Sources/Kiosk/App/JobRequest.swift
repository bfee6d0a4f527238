/// A job, and the action that delivers its result to the screen that requested it.
nonisolated struct JobRequest<Action: Sendable>: Sendable {
  let traits: JobTraits
  /// The action that reports its progress, 0–1.
  let progress: (@Sendable (Double) -> Action)?
  /// Runs the job; does not throw, since an error is part of the result.
  let perform: @Sendable (JobEnvironment, JobWatch) -> JobResult<Action>

  private init(
    traits: JobTraits, progress: (@Sendable (Double) -> Action)?,
    perform: @escaping @Sendable (JobEnvironment, JobWatch) -> JobResult<Action>
  ) {
    self.traits = traits
    self.progress = progress
    self.perform = perform
  }

  /// The request with the type of its action erased, for the event loop.
  var erased: JobRequest<any Sendable> {
    let (progress, perform) = (progress, perform)
    let erasedProgress: (@Sendable (Double) -> any Sendable)? =
      if let progress { { share in progress(share) } } else { nil }
    return JobRequest<any Sendable>(
      traits: traits, progress: erasedProgress,
      perform: { environment, watch in perform(environment, watch).erased })
  }

  init<Value>(
    _ job: Job<Value>, progress: (@Sendable (Double) -> Action)?,
    then: @escaping @Sendable (Result<Value, any Error>) -> Action?
  ) {
    traits = job.traits
    self.progress = progress
    perform = { environment, watch in
      if watch.isCancelled() { return JobResult() }
      do {
        let value = try job.work(environment, watch)
        return JobResult(
          action: then(.success(value)), consequences: job.consequences(.success(value)))
      } catch is CancellationError {
        return JobResult()
      } catch {
        return JobResult(
          action: then(.failure(error)), consequences: job.consequences(.failure(error)),
          error: error)
      }
    }
  }
}
