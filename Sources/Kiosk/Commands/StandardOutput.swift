@preconcurrency import Glibc

/// Standard output. A full disk or a closed pipe is an error of the command, which must not end as
/// if everything had been written.
enum StandardOutput {
  /// Whether it is a terminal: if that goes, the program ends too, and nothing is lost.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Returns when all output has been written.
  ///
  /// - Throws: `readerGone` if it is a pipe that nobody reads any more, otherwise `outputLost`.
  static func flush() throws(CommandFailure) {
    // `print` does not report errors. The stream remembers that there was one, but not which.
    let hasFailed = ferror(stdout) != 0
    let isFlushed = fflush(stdout) == 0
    let code = isFlushed ? EIO : errno
    guard !isFlushed || hasFailed else { return }
    throw isPipe ? .readerGone : .outputLost(code: code)
  }

  /// Ends the program as the system ends one that writes into a pipe without a reader: without a
  /// word, but not with success.
  static func endAsBrokenPipe() {
    signal(SIGPIPE, SIG_DFL)
    kill(getpid(), SIGPIPE)
  }

  /// Whether it is a pipe or a socket, where writing fails only if nobody reads.
  private static var isPipe: Bool {
    var status = stat()
    guard fstat(STDOUT_FILENO, &status) == 0 else { return false }
    return [S_IFIFO, S_IFSOCK].contains(status.st_mode & S_IFMT)
  }
}
