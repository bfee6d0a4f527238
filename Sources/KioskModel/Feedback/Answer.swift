/// What somebody chose in a question that followed a rating.
package struct Answer: Sendable, Hashable {
  /// The event id of the rating.
  package var rating: String
  /// The question set and its version, such as `grund/1`.
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
  /// Says to which session a rating belongs that was given when several could be meant.
  ///
  /// The rating itself was already on the disk.
  package static func session(rating: String, _ session: Session.ID) -> Answer {
    Answer(
      rating: rating, set: "kiosk/1", question: "session", choice: session.description)
  }

  /// The session that the answer gives its rating, or nil where it answers something else.
  package var session: Session.ID? {
    self.set == "kiosk/1" && question == "session" ? Session.ID(choice) : nil
  }
}
