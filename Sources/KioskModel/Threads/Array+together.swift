internal import Foundation
internal import Synchronization

extension Array where Element: Sendable {
  /// The result of `map`, calculated on all processors in parallel.
  ///
  /// The threads end with the call. Those of Dispatch's pool would stay alive and wake up once a
  /// second.
  ///
  /// - Parameter least: The number of elements below which no thread is worth its start.
  package func parallelMap<Value: Sendable>(
    from least: Int = 2, _ make: @escaping @Sendable (Element) -> Value
  ) -> [Value] {
    guard count >= least else { return map(make) }
    let shared = ParallelMapStorage(self, make)
    let helpers = Swift.min(count, ProcessInfo.processInfo.activeProcessorCount) - 1
    guard helpers > 0 else { return map(make) }
    let ended = DispatchSemaphore(value: 0)
    for _ in 0..<helpers {
      Thread.detachNewThread {
        shared.work()
        ended.signal()
      }
    }
    shared.work()
    for _ in 0..<helpers { ended.wait() }
    return shared.values
  }
}

/// The elements and results shared by the threads of a `parallelMap`; each thread takes the next
/// element that no other has taken.
private final class ParallelMapStorage<Element: Sendable, Value: Sendable>: Sendable {
  private let elements: [Element]
  private let make: @Sendable (Element) -> Value
  private let next = Atomic(0)
  private let made = Mutex<[(place: Int, value: Value)]>([])

  init(_ elements: [Element], _ make: @escaping @Sendable (Element) -> Value) {
    (self.elements, self.make) = (elements, make)
  }

  /// Transforms elements until none are left.
  func work() {
    var own: [(place: Int, value: Value)] = []
    while true {
      let place = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard place < elements.count else { break }
      own.append((place, make(elements[place])))
    }
    made.withLock { $0 += own }
  }

  /// The results in the order of their elements.
  var values: [Value] {
    made.withLock { $0.sorted { $0.place < $1.place }.map(\.value) }
  }
}
