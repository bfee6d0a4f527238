import KioskModel
import TerminalUI

/// A question that follows a rating.
enum RatedStep: Hashable, Sendable {
  /// Which of several sessions the rating is about.
  case session([Session])
  /// A question of a question set; `set` is the set's name and version.
  case question(QuestionSet.Question, set: String)

  /// The keys for answers; the other digits rate or go back.
  static let keys = (6...9).map { Key.digit($0) }

  /// The questions to ask after the current rating, in order.
  static func all(_ sessions: [Session], _ context: Context) -> [RatedStep] {
    let set = context.questions?.reference ?? ""
    let questions = (context.questions?.questions(turn: context.ratings.count) ?? []).map {
      RatedStep.question($0, set: set)
    }
    let which = sessions.count > 1 ? [RatedStep.session(sessions)] : []
    return Array((which + questions).prefix(QuestionSet.maxSlots))
  }

  /// The question in the current language.
  func text(_ context: Context) -> String {
    switch self {
    case .session: context.text("which.question")
    case .question(let question, _): question.text.text(context.languageChain)
    }
  }

  /// The choices for its answers.
  ///
  /// - Parameter rating: The event id of the rating that it is about.
  func choices(rating: String, _ context: Context) -> [Choice<RatedScreen.Action>] {
    var choices: [Choice<RatedScreen.Action>] = []
    func add(_ label: String, _ details: [String] = [], _ action: RatedScreen.Action) {
      choices.append(
        Choice(
          key: Self.keys[choices.count], label: label, details: details, shape: .answer,
          action: action))
    }
    switch self {
    case .session(let sessions):
      // The likeliest sessions, by start.
      let asked = sessions.prefix(Self.keys.count).sorted { $0.start < $1.start }
      for session in asked {
        add(
          context.title(session.activity), [context.words.hours(session)],
          .answered(.session(rating: rating, session.id)))
      }
      if asked.count < Self.keys.count { add(context.text("which.visit"), [], .skipped) }
    case .question(let question, let set):
      for choice in question.choices.prefix(Self.keys.count) {
        let answer = Answer(rating: rating, set: set, question: question.id, choice: choice.id)
        add(choice.text.text(context.languageChain), [], .answered(answer))
      }
    }
    return choices
  }
}
