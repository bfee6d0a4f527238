/// What came of a press, above a page that already waits for the next one.
package nonisolated struct Card: Hashable, Sendable {
  /// What came of it: "Tack!".
  package var text: String
  /// The score of the face that was pressed, whose face and colour the card has; nil for none.
  package var score: Int?
  /// What is asked about it; empty where nothing is.
  package var question: String

  /// Made of its parts.
  package init(text: String, score: Int? = nil, question: String = "") {
    self.text = text
    self.score = score
    self.question = question
  }
}
