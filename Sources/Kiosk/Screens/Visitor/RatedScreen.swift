import Foundation
import KioskModel

/// What follows a rating: thanks once it is on the disk, five seconds to take it back, which
/// session it was where several could be meant, and at most two questions. Each can be skipped.
struct RatedScreen: Screen {
  enum Action: Sendable {
    case answered(Answer)
    case skipped
    case undone
  }

  /// Something that is asked after the rating.
  enum Step: Hashable, Sendable {
    /// To which session it belongs.
    case session([Session])
    case question(QuestionSet.Question, set: String)
  }

  let score: Int
  let steps: [Step]
  private var keeping: Keeping
  /// The step that is asked once the rating is on the disk; after the last one there are only the
  /// thanks.
  private var step = 0

  var deadline: Duration? { keeping.deadline }
  var patience: Duration? { .seconds(10) }

  /// What records a rating and shows what follows it.
  ///
  /// - Parameter sessions: Those that could be meant. Only where it is a single one does the
  ///   rating name it from the start.
  static func record(score: Int, among sessions: [Session], _ here: Surroundings) -> [Request] {
    let id = here.newID()
    let rating = Rating(
      session: sessions.count == 1 ? sessions.first?.id : nil, score: score,
      language: here.words.language, hour: here.now.hour)
    var steps = (here.questions?.questions(turn: here.ratingsToday) ?? []).map {
      Step.question($0, set: here.questions?.reference ?? "")
    }
    if sessions.count > 1 { steps.insert(.session(sessions.suffix(7)), at: 0) }
    let screen = RatedScreen(score: score, steps: steps, keeping: Keeping(id, here))
    return [.show(screen), .record(.feedback(.rating(rating)), id: id)]
  }

  private init(score: Int, steps: [Step], keeping: Keeping) {
    self.score = score
    self.steps = steps
    self.keeping = keeping
  }

  func page(_ here: Surroundings) -> Page<Action> {
    let answer = "\(score) – " + here.text("score.\(score)")
    var page = Page<Action>(title: "", back: .own(label: here.text("rated.done"), .skipped))
    page.speaksUp = keeping.phase != .saving
    switch keeping.phase {
    case .saving: page.blocks = [.banner(answer, score: score)]
    case .notSavedYet:
      page.blocks = [.banner(here.text("rated.notSaved", ["answer": answer]), score: score)]
    case .undone: page.blocks = [.banner(here.text("rated.undone"), score: nil)]
    case .saved:
      page.blocks = [.banner(here.text("rated.thanks", ["answer": answer]), score: score)]
      if steps.indices.contains(step) {
        page.back = .own(label: here.text("rated.skip"), .skipped)
        page.hint = here.text("rated.hint")
        ask(steps[step], on: &page, here)
      }
    }
    if keeping.canUndo(here) {
      page.choices.append(
        Choice(
          key: .digit(9), otherKeys: [.backspace], label: here.text("rated.undo"), shape: .foot,
          action: .undone))
    }
    return page
  }

  mutating func update(_ action: Action, _ here: Surroundings) -> [Request] {
    switch action {
    case .answered(let answer):
      next(here)
      return [.record(.feedback(.answer(answer)), id: here.newID())]
    case .skipped:
      next(here)
      return keeping.phase == .saved && steps.indices.contains(step) ? [] : [.home]
    case .undone: return keeping.undo(here)
    }
  }

  mutating func learned(_ news: News, _ here: Surroundings) -> [Request] {
    keeping.learn(news, here)
    return []
  }

  mutating func deadlinePassed(_ here: Surroundings) -> [Request] {
    let isOver = keeping.pass()
    let isThanking = keeping.phase == .saved && !steps.indices.contains(step)
    return isOver || isThanking ? [.home] : []
  }
}

extension RatedScreen {
  private mutating func next(_ here: Surroundings) {
    guard keeping.phase == .saved else { return }
    step += 1
    if step >= steps.count { keeping.sayFarewell(here) }
  }

  private func ask(_ step: Step, on page: inout Page<Action>, _ here: Surroundings) {
    switch step {
    case .session(let sessions):
      page.question = here.text("which.question")
      page.choices = sessions.enumerated().map { index, session in
        Choice(
          key: .digit(index + 1), label: here.title(session.activity),
          details: [
            [here.words.hours(session), session.activity.rooms.first ?? ""]
              .filter { !$0.isEmpty }.joined(separator: "  ")
          ],
          shape: .tile, action: .answered(.session(rating: keeping.event, session.id)))
      }
      page.choices.append(
        Choice(
          key: .digit(sessions.count + 1), label: here.text("which.visit"), shape: .tile,
          action: .skipped))
    case .question(let question, let set):
      page.question = question.text.text(here.languageChain)
      page.choices = question.choices.enumerated().map { index, choice in
        let answer = Answer(
          rating: keeping.event, set: set, question: question.id, choice: choice.id)
        return Choice(
          key: .digit(index + 1), label: choice.text.text(here.languageChain), shape: .tile,
          action: .answered(answer))
      }
    }
  }
}
