import SafeText

/// A question to all in the room, with two to six answers of which everybody picks one.
package struct Poll: Sendable, Hashable {
  /// The name of the event that began it.
  package var id: String
  /// What is asked.
  package var question: String
  /// What can be answered.
  package var options: [String]
  /// Which of the questions with words in every language it is; nil where staff wrote it.
  package var usual: String?

  /// How many answers there may be.
  package static let optionCount = 2...6
  /// The longest question and the longest answer, in characters.
  package static let (longestQuestion, longestOption) = (120, 40)

  /// A question, or nil where it is empty or has too few or too many answers.
  package init?(id: String, question: String, options: [String], usual: String? = nil) {
    self.id = id
    self.usual = usual
    self.question = CleanText.line(question, limit: Self.longestQuestion)
    self.options = options.map { CleanText.line($0, limit: Self.longestOption) }
      .filter { !$0.isEmpty }
    guard !self.question.isEmpty, Self.optionCount.contains(self.options.count),
      Set(self.options).count == self.options.count
    else { return nil }
  }
}
