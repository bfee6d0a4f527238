package import Foundation

/// A program that is run to be heard, with what it reads from its standard input.
package nonisolated struct SpeechCommand: Sendable {
  let arguments: [String]
  let input: String
  let environment: [String: String]
  /// What ends sooner has not been heard, whatever it says: espeak-ng ends well where no device
  /// takes its sound, only at once.
  package var shortest = Duration.zero

  /// As much as a pipe takes at once (pipe(7)), so that nobody has to wait for a program to read.
  private static let mostBytes = 60_000

  /// Starts it as the leader of a process group of its own, by whose number all of it can be
  /// ended; nil where the system does not start it.
  package func start() -> pid_t? {
    guard let program = arguments.first, let input = Self.holding(input) else { return nil }
    defer { close(input) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    // A sound system that complains must not spoil the page.
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

  /// The end of a pipe from which a text can be read. It is all in there before anybody reads, so
  /// that a program that ends early cannot break the pipe.
  private static func holding(_ text: String) -> Int32? {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
    let bytes = Array(text.utf8.prefix(mostBytes))
    _ = write(ends[1], bytes, bytes.count)
    close(ends[1])
    return ends[0]
  }
}
