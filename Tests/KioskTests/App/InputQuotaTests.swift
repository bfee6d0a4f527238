import Dispatch
import Foundation
import Synchronization
import Testing

@testable import Kiosk

/// A flag that threads share.
nonisolated private final class Flag: Sendable {
  let value = Mutex(false)
}

@Suite(.timeLimit(.minutes(20))) struct InputRoomTests {
  @Test func keysRunAheadAndAFloodWaits() async {
    let room = InputQuota(most: 256)
    // As when a key is held down for eight seconds.
    for _ in 0..<255 { room.take(1) }
    for _ in 0..<255 { room.give(1) }
    let isThrough = Flag()
    await withCheckedContinuation { (go: CheckedContinuation<Void, Never>) in
      Thread.detachNewThread { @Sendable in
        room.take(4096)
        isThrough.value.withLock { $0 = true }
        go.resume()
      }
      DispatchQueue.main.async {
        #expect(isThrough.value.withLock { !$0 })
        room.give(4096)
      }
    }
    #expect(isThrough.value.withLock { $0 })
  }
}
