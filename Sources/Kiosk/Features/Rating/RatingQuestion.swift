import KioskModel

/// The question that the five faces answer.
struct RatingQuestion {
  /// The question: "Hur var det?".
  let text: String
  /// The title of the activity that it is about; empty where it is about another thing.
  let subject: String

  /// The question to the first who comes.
  init(_ context: Context) {
    let sessions = context.sessionsToRate
    if sessions.count == 1, let only = sessions.first {
      (text, subject) = (context.text("home.ask"), context.title(only.activity))
    } else {
      (text, subject) = (context.text(sessions.isEmpty ? "home.askVisit" : "home.askAny"), "")
    }
  }

  /// The question to the one who comes after somebody who is still being thanked.
  init(next context: Context) {
    text = context.text("home.next")
    subject = RatingQuestion(context).subject
  }
}
