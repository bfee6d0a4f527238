/// Why pages cannot be shown on this terminal.
package nonisolated enum TerminalError: Error, Hashable {
  /// Input or output is not a terminal.
  case notATerminal
  /// TERM is unset, or the system has no description of that terminal.
  case unknownTerminal(String)
  /// The terminal cannot position the cursor.
  case cannotMoveCursor(String)
  /// The system has no UTF-8 locale.
  case noUTF8
}
