import TerminalUI

/// A language and its name in its own script.
nonisolated struct LanguageName: Hashable, Sendable {
  /// The language (RFC 5646).
  var tag: String
  /// What those who speak it call it.
  var name: String
  /// What it is written in.
  var script: Script
  /// Whether nobody whose language it is has read its texts.
  var isDraft = false
  /// Whether it is offered, but this terminal cannot show its script.
  var isHidden = false
}
