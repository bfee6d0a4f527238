/// A value that a test can wait for without polling.
final class Watched<Value> {
  private(set) var value: Value
  private var waiting: [(holds: (Value) -> Bool, go: CheckedContinuation<Void, Never>)] = []

  init(_ value: Value) { self.value = value }

  func set(_ value: Value) {
    self.value = value
    let ready = waiting.filter { $0.holds(value) }
    waiting.removeAll { $0.holds(value) }
    for one in ready { one.go.resume() }
  }

  /// Waits until a condition holds; a test that waits in vain ends at its time limit.
  func wait(until holds: @escaping (Value) -> Bool) async {
    if holds(value) { return }
    await withCheckedContinuation { waiting.append((holds, $0)) }
  }
}
