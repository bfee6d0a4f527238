internal import Dispatch
internal import Foundation

/// Reads the terminal's bytes on a thread of its own, which sleeps until there are any.
nonisolated enum TerminalInput {
  /// No more is handed over at once; a terminal gives 4 KB at a time.
  private static let most = 65_536

  /// Hands what has come to `bytes`, and calls `ended` once when there is no more.
  ///
  /// `bytes` calls what it is given when it has dealt with them; until then nothing is read, so that
  /// a flood of keys waits in the terminal, whose room is small, and not in ours, which has no end.
  ///
  /// - Parameters:
  ///   - mouse: What is listened to beside the terminal, where its mouse does not send bytes.
  ///   - touched: Takes what that mouse has done.
  static func start(
    mouse: ConsoleMouse?,
    bytes: @escaping @Sendable ([UInt8], _ taken: @escaping @Sendable () -> Void) -> Void,
    touched: @escaping @Sendable (InputEvent) -> Void,
    ended: @escaping @Sendable () -> Void
  ) {
    Thread.detachNewThread {
      let isTaken = DispatchSemaphore(value: 0)
      var mouse = mouse
      while var read = next(listeningTo: &mouse, touched) {
        while read.count < most, hasMore(), let more = next() { read += more }
        bytes(read) { isTaken.signal() }
        isTaken.wait()
      }
      ended()
    }
  }

  /// Whether a read would give something at once.
  private static func hasMore() -> Bool {
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&input, 1, 0) == 1 && input.revents == Int16(POLLIN)
  }

  /// The next bytes, as `next` has them; what the mouse does before they come is handed over.
  private static func next(
    listeningTo mouse: inout ConsoleMouse?, _ touched: (InputEvent) -> Void
  ) -> [UInt8]? {
    while true {
      mouse?.connect()
      guard let connection = mouse?.connection, let patience = mouse?.patience else { break }
      var sources = [
        pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
        pollfd(fd: connection, events: Int16(POLLIN), revents: 0),
      ]
      if poll(&sources, 2, patience) < 0, errno != EINTR { break }
      if sources[1].revents != 0, let event = mouse?.read() { touched(event) }
      if sources[0].revents != 0 { break }
    }
    return next()
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
