import KioskModel

/// The question that the five faces answer.
struct RatingQuestion {
  /// The question: "Hur var det?".
  let text: String
  /// The title of the activity that it is about; empty where it is about another thing.
  let subject: String

  /// The question to the first who comes.
  init(_ here: Surroundings) {
    let sessions = here.sessionsToRate
    if sessions.count == 1, let only = sessions.first {
      (text, subject) = (here.text("home.ask"), here.title(only.activity))
    } else {
      (text, subject) = (here.text(sessions.isEmpty ? "home.askVisit" : "home.askAny"), "")
    }
  }

  /// The question to the one who comes after somebody who is still being thanked.
  init(next here: Surroundings) {
    text = here.text("home.next")
    subject = RatingQuestion(here).subject
  }
}
