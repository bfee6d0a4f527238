import Glibc
import Synchronization

/// A program that a test has started. It dies with the value.
final class Child: Sendable {
  let pid: pid_t
  private let ending = Mutex<Ending?>(nil)
  private let peak = Mutex(0)

  /// Its largest resident memory in kilobytes, once it has ended.
  var peakMemory: Int { peak.withLock { $0 } }

  /// Where a program reads and writes.
  enum Channels {
    /// From nothing, into two files.
    case files(output: String, errors: String)
    /// A terminal, which becomes the program's own.
    case terminal(String)
  }

  init(_ arguments: [String], environment: [String: String], _ channels: Channels) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    switch channels {
    case .files(let output, let errors):
      let flags = O_WRONLY | O_CREAT | O_TRUNC
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
      posix_spawn_file_actions_addopen(&actions, 1, output, flags, 0o600)
      posix_spawn_file_actions_addopen(&actions, 2, errors, flags, 0o600)
    case .terminal(let path):
      // The first terminal that the leader of a session opens becomes the session's own.
      posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&actions, 0, 1)
      posix_spawn_file_actions_adddup2(&actions, 0, 2)
    }
    pid = try Self.spawn(arguments, environment, &actions)
  }

  deinit {
    send(SIGKILL)
    waitForEnd()
  }

  /// How it ended; nil while it runs.
  var hasEnded: Ending? { waitForEnd(WNOHANG) }

  /// Sends a signal.
  func send(_ signal: Int32) {
    // Once it has been waited for, its number may be another program's.
    ending.withLock { if $0 == nil { _ = kill(pid, signal) } }
  }

  /// Waits until it has ended.
  func end(within limit: Duration = .seconds(15), seen: () -> String = { "" }) async throws
    -> Ending
  {
    try await eventually("the end of the program", within: limit, seen: seen) { hasEnded != nil }
    return hasEnded ?? .exited(-1)
  }

  /// Waits for the end, however long it takes; for what is known to end at once.
  @discardableResult
  func waitForEnd(_ options: Int32 = 0) -> Ending? {
    ending.withLock { ending in
      var status: Int32 = 0
      var usage = rusage()
      if ending == nil, wait4(pid, &status, options, &usage) == pid {
        ending = Ending(status: status)
        peak.withLock { $0 = Int(usage.ru_maxrss) }
      }
      return ending
    }
  }

  private static func spawn(
    _ arguments: [String], _ environment: [String: String],
    _ actions: inout posix_spawn_file_actions_t
  ) throws -> pid_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The threads of a test hold signals back; the program must not inherit that.
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | setsidFlag))
    var pid: pid_t = 0
    var argv = arguments.map { strdup($0) } + [nil]
    var envp = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { (argv + envp).forEach { free($0) } }
    let error = posix_spawnp(&pid, arguments[0], &actions, &attributes, &argv, &envp)
    guard error == 0 else {
      throw Failure("\(arguments[0]) does not start: \(String(cString: strerror(error)))")
    }
    return pid
  }

  /// `POSIX_SPAWN_SETSID`, which the C library shows only with its extensions turned on.
  private static let setsidFlag: Int32 = 0x80
}
