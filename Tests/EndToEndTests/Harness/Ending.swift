import Glibc

/// How a program ended.
enum Ending: Hashable, Sendable {
  /// With an exit code.
  case exited(Int32)
  /// Of a signal.
  case killed(Int32)

  /// What `waitpid` says.
  init(status: Int32) {
    let signal = status & 0x7F
    self = signal == 0 ? .exited((status >> 8) & 0xFF) : .killed(signal)
  }
}
