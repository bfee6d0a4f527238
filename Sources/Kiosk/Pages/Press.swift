/// What a choice does: an action of its screen, or one that every page has.
nonisolated enum Press<Action: Sendable>: Sendable {
  case own(Action)
  /// Go back to the previous page.
  case back
  /// Open the languages.
  case languages
  /// Read the page aloud, or stop.
  case listen
  /// Lock the kiosk.
  case lock
}
