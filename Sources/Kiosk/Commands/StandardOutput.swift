@preconcurrency import Glibc

/// Where commands print: a full disk or a reader that has gone is an error of the command, which must
/// not end as if all had been said.
enum StandardOutput {
  /// Whether it is a terminal: one that goes away takes the program with it, and nothing is lost.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Returns when all that was printed has been taken.
  static func flush() throws(CommandFailure) {
    // What failed earlier is remembered by the stream and not told by `print`; why is forgotten.
    let hasFailed = ferror(stdout) != 0
    let isFlushed = fflush(stdout) == 0
    guard isFlushed, !hasFailed else { throw .outputLost(code: isFlushed ? EIO : errno) }
  }
}
