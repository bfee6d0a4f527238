import Dispatch
import Synchronization
package import TerminalUI

/// A simulated keyboard whose input a test types, each part at its time. No time passes in reality:
/// a pause ends when the next part is due, or when the test says so.
package nonisolated final class FakeInput: InputSource {
  private enum Part: Sendable {
    case bytes([UInt8], at: Duration)
    case silence(until: Duration)
    case end
  }

  private let parts = Mutex<[Part]>([])
  private let isThere = DispatchSemaphore(value: 0)

  /// A keyboard without input.
  package init() {}

  package func type(_ text: String, at time: Duration) { type(Array(text.utf8), at: time) }

  package func type(_ bytes: [UInt8], at time: Duration) { add(.bytes(bytes, at: time)) }

  /// Adds a pause until a time.
  package func rest(until time: Duration) { add(.silence(until: time)) }

  /// Closes the terminal.
  package func end() { add(.end) }

  private func add(_ part: Part) {
    parts.withLock { $0.append(part) }
    isThere.signal()
  }

  package func next(until deadline: Duration?) -> InputArrival {
    while true {
      isThere.wait()
      let part = parts.withLock { $0.removeFirst() }
      switch part {
      case .bytes(let bytes, let time):
        guard let deadline, deadline < time else { return .bytes(bytes, at: time) }
        parts.withLock { $0.insert(part, at: 0) }
        isThere.signal()
        return .quiet(at: deadline)
      case .silence(let time):
        if let deadline, deadline <= time { return .quiet(at: time) }
      case .end: return .ended
      }
    }
  }
}
