import Dispatch
import Synchronization

/// Limits how many bytes that were read may wait to be handled. Normal typing is read ahead, so
/// that its times are right even if the program is busy; a flood stays in the terminal's buffer,
/// which is small, and not in the program's, which is unbounded.
nonisolated final class InputQuota: Sendable {
  private struct State {
    var taken = 0
    var isWaiting = false
  }

  private let state = Mutex(State())
  private let isFree = DispatchSemaphore(value: 0)
  private let most: Int

  /// - Parameter most: The number of waiting bytes at which reading stops.
  init(most: Int = 256) { self.most = most }

  /// Counts bytes as waiting, and blocks until more may be read.
  func take(_ size: Int) {
    let mustWait = state.withLock { state in
      state.taken += size
      state.isWaiting = state.taken >= most
      return state.isWaiting
    }
    if mustWait { isFree.wait() }
  }

  /// Counts bytes as handled.
  func give(_ size: Int) {
    let isWaited = state.withLock { state in
      state.taken -= size
      guard state.isWaiting, state.taken < most else { return false }
      state.isWaiting = false
      return true
    }
    if isWaited { isFree.signal() }
  }
}
