internal import Foundation

/// Reads the terminal's bytes on a thread of its own, which sleeps until there are any.
nonisolated enum TerminalInput {
  /// Hands every read of up to 4 KB to `bytes`, and calls `ended` once when there is no more.
  static func start(
    bytes: @escaping @Sendable ([UInt8]) -> Void, ended: @escaping @Sendable () -> Void
  ) {
    Thread.detachNewThread {
      while let read = next() { bytes(read) }
      ended()
    }
  }

  /// The next bytes, or nil when the terminal is gone: to go on would spin.
  private static func next() -> [UInt8]? {
    while true {
      var count = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, initialized in
        count = read(STDIN_FILENO, buffer.baseAddress, buffer.count)
        initialized = max(0, count)
      }
      if count > 0 { return bytes }
      if count == 0 || errno != EINTR { return nil }
    }
  }
}
