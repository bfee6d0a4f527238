/// An input event.
package nonisolated enum InputEvent: Hashable, Sendable {
  case key(Key)
  /// A choice of the page by its index, on a terminal without single key presses.
  case choice(Int)
  /// A whole line, on a terminal without single key presses.
  case line(String)
  /// A touch or mouse button press started at a cell.
  case touchBegan(Position)
  /// It ended at a cell.
  case touchEnded(Position)
  case scrolledUp, scrolledDown
}
