import KioskModel

/// The question that the five faces answer.
struct RatingQuestion {
  /// The question: "Hur var det?".
  let text: String
  /// The title of the session that it is about; empty if it is not about a single one.
  let subject: String

  /// The question on the home page.
  init(_ context: Context) {
    let sessions = context.sessionsToRate
    if sessions.count == 1, let only = sessions.first {
      (text, subject) = (context.text("home.ask"), context.title(only.activity))
    } else {
      (text, subject) = (context.text(sessions.isEmpty ? "home.askVisit" : "home.askAny"), "")
    }
  }

  /// The question for the next visitor, while the one before is still being thanked.
  init(next context: Context) {
    text = context.text("home.next")
    subject = RatingQuestion(context).subject
  }
}
