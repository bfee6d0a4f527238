import Dispatch
import Synchronization

/// How much of what was read may wait to be dealt with. What a person types runs ahead, so that its
/// times are right however busy the program is; a flood waits in the terminal, whose room is small,
/// and not in ours, which has no end.
nonisolated final class InputQuota: Sendable {
  private struct State {
    var taken = 0
    var isWaiting = false
  }

  private let state = Mutex(State())
  private let isFree = DispatchSemaphore(value: 0)
  private let most: Int

  /// - Parameter most: From so many bytes on nothing more is read.
  init(most: Int = 256) { self.most = most }

  /// Takes room for some bytes, and waits until there is room for more.
  func take(_ size: Int) {
    let mustWait = state.withLock { state in
      state.taken += size
      state.isWaiting = state.taken >= most
      return state.isWaiting
    }
    if mustWait { isFree.wait() }
  }

  /// Gives room back.
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
