import Dispatch
import Foundation
import Synchronization

/// A thread that does jobs one after the other and sleeps in between.
///
/// Dispatch queues and Swift tasks check their threads once a second; an idle kiosk wakes only once
/// a minute.
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

  /// Adds a job after those before it.
  func run(_ job: @escaping @Sendable () -> Void) {
    jobs.withLock { $0.append(job) }
    waiting.signal()
  }
}
