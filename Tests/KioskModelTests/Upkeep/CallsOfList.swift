import Synchronization

/// Tells the first call from the others.
final class CallsOfList: Sendable {
  private let wasCalled = Mutex(false)

  /// Whether nobody has asked before.
  func isFirst() -> Bool {
    wasCalled.withLock { wasCalled in
      defer { wasCalled = true }
      return !wasCalled
    }
  }
}
