internal import CNcurses

/// What terminals understand beyond ncurses: touch reports, marked pastes, a window title, a number
/// pad whose keys are digits at any time.
struct TerminalExtras {
  /// Whether the terminal reports a mouse; one that does also takes the rest.
  let hasMouse: Bool
  /// Whether it is the Linux console.
  var isConsole = false

  /// What turns them on: presses and releases (1000) as numbers (1006), pastes between marks
  /// (2004), the old title kept (22) and ours set; and the mode 8 of ECMA-48 (BDSM) on
  /// explicit, so that a terminal does not put in order what already is (VTE does else).
  ///
  /// The console's number pad is put into application mode (DECKPAM), in which its keys say which
  /// they are also without NumLock. Terminals in a window have that from ncurses.
  func on(title: String) -> String {
    (hasMouse
      ? "\u{1B}[8l\u{1B}[?1000h\u{1B}[?1006h\u{1B}[?2004h\u{1B}[22;2t\u{1B}]2;\(title)\u{7}" : "")
      + (isConsole ? "\u{1B}=" : "")
  }

  /// What turns them off and brings the old title back.
  var off: String {
    (isConsole ? "\u{1B}>" : "")
      + (hasMouse ? "\u{1B}[?2004l\u{1B}[?1006l\u{1B}[?1000l\u{1B}[23;2t\u{1B}[8h" : "")
  }

  /// Sends bytes through the stream that ncurses uses, so that the order holds.
  func send(_ text: String) {
    kiosk_send(text)
  }
}
