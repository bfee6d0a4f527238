/// The result of a press, on a page that is already waiting for the next one.
package nonisolated struct Card: Hashable, Sendable {
  /// The result, such as "Tack!".
  package var text: String
  /// The score of the face that was pressed, whose face and colour the card has; nil for none.
  package var score: Int?
  /// The question about it; empty for none.
  package var question: String

  /// Made of its parts.
  package init(text: String, score: Int? = nil, question: String = "") {
    self.text = text
    self.score = score
    self.question = question
  }
}
