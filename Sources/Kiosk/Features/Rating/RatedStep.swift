import KioskModel
import TerminalUI

/// Something that is asked after a rating.
enum RatedStep: Hashable, Sendable {
  /// To which of some sessions it belongs.
  case session([Session])
  /// A question of a set, by the set's name and version.
  case question(QuestionSet.Question, set: String)

  /// The keys beside the five that rate and the one that goes back.
  static let keys = (6...9).map { Key.digit($0) }

  /// What is asked after the rating that is given now, first to last.
  static func all(_ sessions: [Session], _ context: Context) -> [RatedStep] {
    let set = context.questions?.reference ?? ""
    let questions = (context.questions?.questions(turn: context.ratings.count) ?? []).map {
      RatedStep.question($0, set: set)
    }
    let which = sessions.count > 1 ? [RatedStep.session(sessions)] : []
    return Array((which + questions).prefix(QuestionSet.mostSlots))
  }

  /// What is asked.
  func text(_ context: Context) -> String {
    switch self {
    case .session: context.text("which.question")
    case .question(let question, _): question.text.text(context.languageChain)
    }
  }

  /// What can be answered.
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
      // The likeliest, in the order of the day.
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
