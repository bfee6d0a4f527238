import Foundation
import Synchronization

/// Which jobs nobody wants any more, known on every thread.
nonisolated final class JobCancellations: Sendable {
  private let cancelled = Mutex<Set<UUID>>([])

  /// Nobody wants a job any more.
  func cancel(_ id: UUID) { cancelled.withLock { _ = $0.insert(id) } }

  /// What a job is given on its way; whole percents are passed on, each once.
  func watch(
    _ id: UUID, from moment: Moment, progress: @escaping @Sendable (Double) -> Void
  ) -> JobWatch {
    let last = Shared(-1)
    return JobWatch(
      moment: moment,
      progress: { share in
        let percent = Int(share * 100)
        let isNew = last.value.withLock { last in
          defer { last = percent }
          return last != percent
        }
        if isNew { progress(share) }
      },
      isCancelled: { self.cancelled.withLock { $0.contains(id) } })
  }

  /// A job has come to its end.
  func finish(_ id: UUID) { cancelled.withLock { _ = $0.remove(id) } }

  /// A number that closures share.
  private final class Shared: Sendable {
    let value: Mutex<Int>
    init(_ value: Int) { self.value = Mutex(value) }
  }
}
