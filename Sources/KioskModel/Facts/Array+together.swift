internal import Dispatch
internal import Synchronization

extension Array where Element: Sendable {
  /// The same as `map`, on all processors at once.
  func mapTogether<Value: Sendable>(_ make: @Sendable (Element) -> Value) -> [Value] {
    let made = Mutex<[Int: Value]>([:])
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let value = make(self[index])
      made.withLock { $0[index] = value }
    }
    let values = made.withLock { $0 }
    return indices.compactMap { values[$0] }
  }
}
