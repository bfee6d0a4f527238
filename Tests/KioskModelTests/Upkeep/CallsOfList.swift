import Synchronization

/// Distinguishes the first call from later ones.
final class CallsOfList: Sendable {
  private let wasCalled = Mutex(false)

  /// Whether this is the first call.
  func isFirst() -> Bool {
    wasCalled.withLock { wasCalled in
      defer { wasCalled = true }
      return !wasCalled
    }
  }
}
