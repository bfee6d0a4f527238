/// What a person did to the terminal.
package nonisolated enum InputEvent: Hashable, Sendable {
  case key(Key)
  /// One of the choices of the page that is shown, by its place: where there are no single keys.
  case choice(Int)
  /// A whole line was typed where there are no single keys.
  case line(String)
  /// A finger or a mouse button went down at a cell.
  case touchBegan(Position)
  /// It came up again at a cell.
  case touchEnded(Position)
  case scrolledUp, scrolledDown
}
