internal import CNcurses
internal import Foundation

/// Turns the echo of typed characters on and off; does nothing if the input is not a terminal.
struct TerminalEcho {
  private let usual: termios?

  /// Saves the terminal's settings, so that they are restored however the program ends, even if it
  /// crashes or is stopped while the echo is off.
  init() {
    var modes = termios()
    usual = isatty(STDIN_FILENO) == 1 && tcgetattr(STDIN_FILENO, &modes) == 0 ? modes : nil
    guard usual != nil else { return }
    kiosk_note_terminal()
    kiosk_guard_terminal("")
    kiosk_guard_stop()
  }

  /// Turns the echo on, or off for all but the line feed.
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
