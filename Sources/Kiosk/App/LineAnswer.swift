import TerminalUI

/// What a typed line means, on a terminal without single key presses.
nonisolated enum LineAnswer: Sendable, Hashable {
  /// Input for the page.
  case inputs([InputEvent])
  /// Read the page again.
  case readAgain
  /// The line means nothing here; the sentence says so.
  case mistake(String)
}
