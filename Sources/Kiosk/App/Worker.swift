import Dispatch
import Foundation
import Synchronization

/// A thread of its own that does jobs one after the other and sleeps in between.
///
/// Dispatch's own queues and the tasks that run on them look once a second whether their threads
/// get on; a kiosk at rest wakes once a minute.
nonisolated final class Worker: Sendable {
  private let jobs = Mutex<[@Sendable () -> Void]>([])
  private let waiting = DispatchSemaphore(value: 0)

  init(name: String) {
    let thread = Thread { [self] in
      while true {
        waiting.wait()
        let job = jobs.withLock { $0.isEmpty ? nil : $0.removeFirst() }
        job?()
      }
    }
    thread.name = name
    thread.start()
  }

  /// Does a job after those before it.
  func run(_ job: @escaping @Sendable () -> Void) {
    jobs.withLock { $0.append(job) }
    waiting.signal()
  }
}
