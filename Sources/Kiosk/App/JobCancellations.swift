import Foundation
import Synchronization

/// The ids of the cancelled jobs, for every thread.
nonisolated final class JobCancellations: Sendable {
  private let cancelled = Mutex<Set<UUID>>([])

  /// Marks a job as cancelled.
  func cancel(_ id: UUID) { cancelled.withLock { _ = $0.insert(id) } }

  /// The watch passed to a job; its progress is reported in whole percent, each value once.
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

  /// Removes a job that has ended.
  func finish(_ id: UUID) { cancelled.withLock { _ = $0.remove(id) } }

  /// An integer shared by closures on several threads.
  private final class Shared: Sendable {
    let value: Mutex<Int>
    init(_ value: Int) { self.value = Mutex(value) }
  }
}
