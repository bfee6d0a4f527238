/// How prominent a choice is on its page.
package nonisolated enum ChoiceShape: Hashable, Sendable {
  /// One of the five faces, with a score of 1–5.
  case face(Int)
  /// A tile in a grid.
  case tile
  /// A tile on the card that asks.
  case answer
  /// A line as wide as the page.
  case row
  /// A field of a form, where keys are written.
  case field(FieldStyle)
  /// A key of the keyboard on the screen.
  case letter(LetterStyle)
  /// A word in the foot of the page.
  case footer
}
