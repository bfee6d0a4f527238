/// How somebody has moved about on the page that is shown.
package nonisolated struct PageState: Hashable, Sendable {
  /// The choice that Enter would take; none before the arrows are used.
  package var focus: Int?
  /// The choice that a finger is on.
  package var pressed: Int?
  /// How many lines the list has been moved down.
  package var scroll: Int

  /// Made of its parts.
  package init(focus: Int? = nil, pressed: Int? = nil, scroll: Int = 0) {
    self.focus = focus
    self.pressed = pressed
    self.scroll = scroll
  }
}
