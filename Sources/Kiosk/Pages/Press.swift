/// What a choice of a shown page does: something of the screen's own, or what every page has.
nonisolated enum Press<Action: Sendable>: Sendable {
  case own(Action)
  /// To the page before.
  case back
  /// To the languages.
  case languages
  /// The page is read aloud, or no longer.
  case listen
  /// Staff lock the kiosk.
  case lock
}
