/// How somebody has moved about on the page that is shown.
nonisolated struct PageState: Hashable, Sendable {
  /// The choice that Enter would take; none before the arrows are used.
  var focus: Int?
  /// The choice that a finger is on.
  var pressed: Int?
  /// How many lines the list has been moved down.
  var scroll = 0
}
