package import Foundation

/// A program that reads aloud, with its standard input.
package nonisolated struct SpeechCommand: Sendable {
  let arguments: [String]
  let input: String
  let environment: [String: String]
  /// If the program ends sooner, nothing was audible, whatever its exit code: without an audio device
  /// espeak-ng reports success, but ends at once.
  package var shortest = Duration.zero

  /// The capacity of a pipe (pipe(7)), up to which writing does not block.
  private static let maxBytes = 60_000

  /// Starts it in a process group of its own, by which all of it can be ended; returns its process
  /// id, or nil if it cannot be started.
  package func start() -> pid_t? {
    guard let program = arguments.first, let input = Self.holding(input) else { return nil }
    defer { close(input) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    // Error messages from the sound system must not spoil the page.
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP))
    var argv = arguments.map { strdup($0) } + [nil]
    var envp = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { (argv + envp).forEach { free($0) } }
    var child: pid_t = 0
    guard posix_spawn(&child, program, &actions, &attributes, &argv, &envp) == 0 else { return nil }
    return child
  }

  /// The reading end of a pipe that holds a text. The whole text is written before it is read, so
  /// that a program that ends early cannot break the pipe.
  private static func holding(_ text: String) -> Int32? {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
    let bytes = Array(text.utf8.prefix(maxBytes))
    _ = write(ends[1], bytes, bytes.count)
    close(ends[1])
    return ends[0]
  }
}
