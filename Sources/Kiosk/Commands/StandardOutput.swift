@preconcurrency import Glibc

/// Where commands print: a full disk or a reader that has gone is an error of the command, which must
/// not end as if all had been said.
enum StandardOutput {
  /// Returns when all that was printed has been taken.
  static func flush() throws(CommandFailure) {
    // What failed earlier is remembered by the stream and not told by `print`.
    let hasFailed = ferror(stdout) != 0
    guard fflush(stdout) == 0, !hasFailed else { throw .outputLost(code: errno) }
  }
}
