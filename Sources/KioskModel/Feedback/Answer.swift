/// A visitor's choice in a follow-up question to a rating.
package struct Answer: Sendable, Hashable {
  /// The id of the rating's journal entry.
  package var rating: String
  /// The id of the question set and its version, such as `grund/1`.
  package var set: String
  /// The question's id in its set.
  package var question: String
  /// The choice's id in its question.
  package var choice: String

  /// An answer to a question of a set.
  package init(rating: String, set: String, question: String, choice: String) {
    self.rating = rating
    self.set = set
    self.question = question
    self.choice = choice
  }
}

extension Answer {
  /// The answer that names the session of a rating for which several sessions were possible.
  ///
  /// The rating itself was saved before the question.
  package static func session(rating: String, _ session: Session.ID) -> Answer {
    Answer(
      rating: rating, set: "kiosk/1", question: "session", choice: session.description)
  }

  /// The session that the answer gives its rating, or nil if it answers another question.
  package var session: Session.ID? {
    self.set == "kiosk/1" && question == "session" ? Session.ID(choice) : nil
  }
}
