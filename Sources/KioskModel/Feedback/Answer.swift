/// What somebody chose in a question that followed a rating.
public struct Answer: Sendable, Hashable {
  /// The event id of the rating.
  public var rating: String
  /// The question set and its version, such as `grund/1`.
  public var set: String
  /// The question's id in its set.
  public var question: String
  /// The choice's id in its question.
  public var choice: String

  /// An answer to a question of a set.
  public init(rating: String, set: String, question: String, choice: String) {
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
  public static func session(rating: String, _ session: Session.ID) -> Answer {
    Answer(
      rating: rating, set: "kiosk/1", question: "session", choice: session.description)
  }

  /// The session that the answer gives its rating, or nil where it answers something else.
  public var session: Session.ID? {
    self.set == "kiosk/1" && question == "session" ? Session.ID(choice) : nil
  }
}
