/// How far somebody has moved the focus or scrolled on the page that is shown.
package nonisolated struct PageState: Hashable, Sendable {
  /// The index of the choice that Enter selects; nil until an arrow key has been used.
  package var focus: Int?
  /// The index of the choice that is being touched.
  package var pressed: Int?
  /// The index of the choice that was just made and is still on the page.
  package var lit: Int?
  /// How many lines the list has been scrolled down.
  package var scroll: Int

  /// Made of its parts.
  package init(focus: Int? = nil, pressed: Int? = nil, scroll: Int = 0) {
    self.focus = focus
    self.pressed = pressed
    self.scroll = scroll
  }
}
