internal import CNcurses

/// What terminals understand beyond ncurses: touch reports, marked pastes, a window title.
struct TerminalExtras {
  /// Whether the terminal reports a mouse; one that does also takes the rest.
  let hasMouse: Bool

  /// What turns them on: presses and releases (1000) as numbers (1006), pastes between marks
  /// (2004), the old title kept (22) and ours set; and the mode 8 of ECMA-48 (BDSM) on
  /// explicit, so that a terminal does not put in order what already is (VTE does else).
  func on(title: String) -> String {
    hasMouse
      ? "\u{1B}[8l\u{1B}[?1000h\u{1B}[?1006h\u{1B}[?2004h\u{1B}[22;2t\u{1B}]2;\(title)\u{7}" : ""
  }

  /// What turns them off and brings the old title back.
  var off: String {
    hasMouse ? "\u{1B}[?2004l\u{1B}[?1006l\u{1B}[?1000l\u{1B}[23;2t\u{1B}[8h" : ""
  }

  /// Sends bytes through the stream that ncurses uses, so that the order holds.
  func send(_ text: String) {
    kiosk_send(text)
  }
}
