internal import CNcurses

/// Terminal features beyond ncurses: touch reports, bracketed paste, the window title, and a number
/// pad that works without NumLock.
struct TerminalExtras {
  /// Whether the terminal reports mouse events; those that do support the rest as well.
  let hasMouse: Bool
  /// Whether it is the Linux console.
  var isConsole = false

  /// The sequences that turn them on: presses and releases (1000) in decimal form (1006), bracketed
  /// paste (2004), saving the title (22) and setting it; and mode 8 of ECMA-48 (BDSM) to explicit,
  /// so that the terminal does not reorder text again (VTE would).
  ///
  /// The console's number pad is set to application mode (DECKPAM), in which its keys can be told
  /// apart without NumLock. Elsewhere ncurses does that.
  func on(title: String) -> String {
    (hasMouse
      ? "\u{1B}[8l\u{1B}[?1000h\u{1B}[?1006h\u{1B}[?2004h\u{1B}[22;2t\u{1B}]2;\(title)\u{7}" : "")
      + (isConsole ? "\u{1B}=" : "")
  }

  /// The sequences that turn them off and restore the title.
  var off: String {
    (isConsole ? "\u{1B}>" : "")
      + (hasMouse ? "\u{1B}[?2004l\u{1B}[?1006l\u{1B}[?1000l\u{1B}[23;2t\u{1B}[8h" : "")
  }

  /// Writes to the stream that ncurses uses, so that the order is kept.
  func send(_ text: String) {
    kiosk_send(text)
  }
}
