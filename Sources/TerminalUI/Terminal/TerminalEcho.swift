internal import CNcurses
internal import Foundation

/// Whether the terminal shows what is typed into it. Where input comes from no terminal there is
/// nothing to turn off.
struct TerminalEcho {
  private let usual: termios?

  /// Notes how the terminal is, so that it is given back so however the program ends: also when it
  /// crashes or is stopped while it shows nothing.
  init() {
    var modes = termios()
    usual = isatty(STDIN_FILENO) == 1 && tcgetattr(STDIN_FILENO, &modes) == 0 ? modes : nil
    guard usual != nil else { return }
    kiosk_note_terminal()
    kiosk_guard_terminal("")
    kiosk_guard_stop()
  }

  /// Shows what is typed, or no more of it than the end of the line.
  func show(_ isShown: Bool) {
    guard let usual else { return }
    var modes = usual
    if !isShown {
      modes.c_lflag &= ~tcflag_t(ECHO)
      modes.c_lflag |= tcflag_t(ECHONL)
    }
    tcsetattr(STDIN_FILENO, TCSANOW, &modes)
  }
}
