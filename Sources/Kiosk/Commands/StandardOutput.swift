@preconcurrency import Glibc

/// Standard output. A full disk or a closed pipe is an error of the command, which must not end as
/// if everything had been written.
enum StandardOutput {
  /// Whether it is a terminal: if that goes, the program ends too, and nothing is lost.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Returns when all output has been written.
  static func flush() throws(CommandFailure) {
    // `print` does not report errors. The stream remembers that there was one, but not which.
    let hasFailed = ferror(stdout) != 0
    let isFlushed = fflush(stdout) == 0
    guard isFlushed, !hasFailed else { throw .outputLost(code: isFlushed ? EIO : errno) }
  }
}
