import SafeText

/// A poll of everybody in the room, with two to six options of which each person votes for one.
package struct Poll: Sendable, Hashable {
  /// The id of the journal entry that opened it.
  package var id: String
  package var question: String
  /// The options to vote for, in the order shown.
  package var options: [String]
  /// The id of the predefined question, whose text exists in every language; nil if staff wrote the
  /// question.
  package var usual: String?

  /// The number of options allowed.
  package static let optionCount = 2...6
  /// The maximum lengths of the question and of an option, in characters.
  package static let (longestQuestion, longestOption) = (120, 40)

  /// A poll, or nil if the question is empty, the number of options is not allowed or two are
  /// equal.
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
