import Foundation
import Glibc
import Synchronization

/// A terminal of the tests' own: they see every byte that the program writes and send any bytes
/// they like, which tmux would not let through.
final class PseudoTerminal: Sendable {
  /// The program in it.
  let child: Child
  /// What the program has written.
  let output = ByteStream()
  /// The terminal's modes before the program had it.
  let modesBefore: [UInt8]

  private let master: Int32
  private let slave: Int32
  private let isUp = Mutex(true)
  /// The two ends of a pipe through which the thread that reads is told to stop.
  private let stop: (listening: Int32, telling: Int32)
  private let folder: KioskFolder?

  /// Starts a program in a new terminal.
  ///
  /// - Parameter folder: What must live as long as the program does.
  init(
    _ arguments: [String], size: TerminalSize = .small,
    environment: [String: String] = Program.environment, keeping folder: KioskFolder? = nil
  ) throws {
    self.folder = folder
    let path: String
    (master, path) = try Self.openMaster()
    // Held open, so that the modes can still be read when the program has ended.
    slave = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw Failure("The system gives no pipe.") }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    stop = (ends[0], ends[1])
    Self.setSize(size, of: master)
    modesBefore = Self.modes(of: slave)
    child = try Child(arguments, environment: environment, .terminal(path))
    Self.startReading(master, until: stop.listening, into: output)
  }

  /// Starts the kiosk on a folder.
  convenience init(
    kiosk folder: KioskFolder, _ more: [String] = [], size: TerminalSize = .small
  ) throws {
    try self.init(
      [Program.path(), "--data", folder.path] + more, size: size, keeping: folder)
  }

  deinit {
    hangUp()
    close(slave)
  }

  /// The terminal's modes as they are now.
  var modes: [UInt8] { Self.modes(of: slave) }

  /// Sends bytes, as fast as the program takes them.
  func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty, isUp.withLock({ $0 }) {
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, min($0.count, 4096)) }
      if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return }
    }
  }

  /// Sends text.
  func send(_ text: String) { send(Array(text.utf8)) }

  /// Gives the terminal another size.
  func resize(_ size: TerminalSize) { Self.setSize(size, of: master) }

  /// Takes the terminal away.
  func hangUp() {
    // The thread that reads closes it: one that waits in `read` would keep it open.
    isUp.withLock { isUp in
      guard isUp else { return }
      isUp = false
      _ = write(stop.telling, [1], 1)
      close(stop.telling)
    }
  }

  /// Waits until the program has written a text.
  func wait(
    for text: String, after mark: Int = 0, within limit: Duration = .seconds(15)
  ) async throws {
    let seen = { String(reflecting: self.output.text(after: mark).suffix(3000)) }
    try await eventually("\"\(text)\"", within: limit, seen: seen) {
      output.text(after: mark).contains(text)
    }
  }

  /// Waits until the program has written nothing for a while.
  func waitForSilence(
    of length: Duration = .milliseconds(150), within limit: Duration = .seconds(15)
  ) async throws {
    var last = (count: output.count, at: ContinuousClock.now)
    try await eventually("silence", within: limit) {
      if output.count != last.count { last = (output.count, .now) }
      return ContinuousClock.now - last.at >= length
    }
  }

  /// The end of a new terminal that is ours, and the path of the other. `posix_openpt` and what
  /// belongs to it are hidden from Swift; these are the calls beneath them.
  private static func openMaster() throws -> (descriptor: Int32, path: String) {
    let unlock: UInt = 0x4004_5431
    let number: UInt = 0x8004_5430
    // No other child may hold this end, or the terminal would outlive its closing.
    let master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var locked: Int32 = 0
    var index: Int32 = 0
    guard master >= 0, ioctl(master, unlock, &locked) == 0, ioctl(master, number, &index) == 0
    else { throw Failure("The system gives no terminal.") }
    return (master, "/dev/pts/\(index)")
  }

  private static func startReading(_ master: Int32, until stop: Int32, into output: ByteStream) {
    Thread.detachNewThread {
      var descriptors = [
        pollfd(fd: master, events: Int16(POLLIN), revents: 0),
        pollfd(fd: stop, events: Int16(POLLIN), revents: 0),
      ]
      while poll(&descriptors, 2, -1) > 0 || errno == EINTR {
        if descriptors[1].revents != 0 { break }
        var count = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, initialized in
          count = read(master, buffer.baseAddress, buffer.count)
          initialized = max(0, count)
        }
        // Nobody is left at the other end; all there is to wait for is the word to stop.
        if count <= 0 { descriptors[0].fd = -1 }
        output.append(bytes)
      }
      close(master)
      close(stop)
    }
  }

  private static func setSize(_ size: TerminalSize, of descriptor: Int32) {
    var size = winsize(
      ws_row: UInt16(size.rows), ws_col: UInt16(size.columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(descriptor, UInt(TIOCSWINSZ), &size)
  }

  private static func modes(of descriptor: Int32) -> [UInt8] {
    var modes = termios()
    tcgetattr(descriptor, &modes)
    return withUnsafeBytes(of: modes) { Array($0) }
  }
}
