/// The kind of a choice, which decides where and how it is shown.
package nonisolated enum ChoiceShape: Hashable, Sendable {
  /// One of the five faces; its score is 1–5.
  case face(Int)
  /// A tile in a grid.
  case tile
  /// A tile on the card, as an answer to its question.
  case answer
  /// A row as wide as the page.
  case row
  /// A field of a form.
  case field(FieldStyle)
  /// A key of the on-screen keyboard.
  case letter(LetterStyle)
  /// A choice in the footer.
  case footer
}
