import TerminalUI

/// What a typed line leads to, where there are no single keys.
nonisolated enum LineAnswer: Sendable, Hashable {
  /// It stands for something that the page offers.
  case inputs([InputEvent])
  /// The page is read once more.
  case readAgain
  /// It stands for nothing: one sentence says so.
  case mistake(String)
}
