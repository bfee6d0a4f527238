internal import Foundation

/// Reads the bytes of a terminal and the events of its mouse, and sleeps while there are none.
package nonisolated struct TerminalInput: InputSource {
  /// The most bytes read at once; a terminal delivers 4 KB at a time.
  private static let most = 65_536

  private let descriptor: Int32
  private var mouse: ConsoleMouse?
  private let now: @Sendable () -> Duration

  /// - Parameters:
  ///   - mouse: The mouse, if it does not send its events as bytes.
  ///   - now: A clock that also advances during sleep.
  package init(descriptor: Int32, mouse: ConsoleMouse?, now: @escaping @Sendable () -> Duration) {
    self.descriptor = descriptor
    self.mouse = mouse
    self.now = now
  }

  package mutating func next(until deadline: Duration?) -> InputArrival {
    while true {
      mouse?.connect()
      var sources = [
        pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
        pollfd(fd: mouse?.connection ?? -1, events: Int16(POLLIN), revents: 0),
      ]
      let found = poll(&sources, 2, timeout(until: deadline))
      if found < 0, errno != EINTR { return .ended }
      guard found >= 0 else { continue }
      if sources[1].revents != 0, let event = mouse?.read() { return .touched(event, at: now()) }
      if sources[0].revents != 0 { return read() }
      // The system has polled once more at the deadline: nothing is left to read.
      let time = now()
      if found == 0, let deadline, deadline <= time { return .quiet(at: time) }
    }
  }

  /// How long to wait, in milliseconds; -1 for no limit.
  private func timeout(until deadline: Duration?) -> Int32 {
    let left = deadline.map { deadline in
      Int32(max(0, min(60_000, ((deadline - now()) / .milliseconds(1)).rounded(.up))))
    }
    return [left, mouse?.timeout].compactMap { $0 }.filter { $0 >= 0 }.min() ?? -1
  }

  /// Reads what is available.
  private func read() -> InputArrival {
    guard var bytes = readOnce() else { return .ended }
    let time = now()
    while bytes.count < Self.most, hasMore(), let more = readOnce() { bytes += more }
    return .bytes(bytes, at: time)
  }

  /// Whether a read would return at once.
  private func hasMore() -> Bool {
    var input = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&input, 1, 0) == 1 && input.revents == Int16(POLLIN)
  }

  /// The next bytes; nil if the terminal has gone, since retrying would loop forever.
  private func readOnce() -> [UInt8]? {
    while true {
      var count = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, initialized in
        count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        initialized = max(0, count)
      }
      if count > 0 { return bytes }
      if count == 0 || errno != EINTR { return nil }
    }
  }
}
