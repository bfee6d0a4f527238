/// What came of a press, above a page that already waits for the next one.
nonisolated struct Card: Hashable, Sendable {
  /// What came of it: "Tack!".
  var text: String
  /// The score that was pressed, whose face and colour the card has; nil for none.
  var score: Int?
  /// What is asked about it; empty where nothing is.
  var question = ""
}
