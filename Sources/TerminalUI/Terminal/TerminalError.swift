/// Why pages cannot be shown on this terminal.
package nonisolated enum TerminalError: Error, Hashable {
  /// Input or output is no terminal.
  case notATerminal
  /// TERM is unset, or the system has no description of the terminal it names.
  case unknownTerminal(String)
  /// The terminal cannot place its cursor.
  case cannotMoveCursor(String)
  /// The system has no locale in which åäö can be shown.
  case noUTF8
}
