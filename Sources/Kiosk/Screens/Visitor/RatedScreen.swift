import Foundation
import KioskModel

/// What follows a rating: thanks once it is on the disk, some seconds to take it back, and at most
/// two questions, one at a time, each of which can be skipped.
///
/// The five faces stay where they were at home. A press on one of them is the next visitor's: it
/// ends all that concerns the one before.
struct RatedScreen: Screen {
  enum Action: Sendable {
    case rated(Int)
    case answered(Answer)
    case skipped
    case undone
    case languagesOpened
  }

  let score: Int
  private let steps: [RatedStep]
  private var keeping: Keeping
  /// The step that is asked once the rating is on the disk; after the last one there are only the
  /// thanks.
  private var step = 0

  /// How long nobody presses anything before the page goes home.
  static let silence = Duration.seconds(8)

  var deadline: Duration? { keeping.deadline }
  var patience: Duration? { Self.silence }
  var leavesUnasked: Bool { true }

  /// What records a rating and shows what follows it; nothing where the press is no rating of its
  /// own.
  static func record(
    score: Int, _ here: Surroundings, _ show: (RatedScreen) -> Request
  ) -> [Request] {
    // A line is typed on purpose; a key may shake.
    guard here.readsLines || !here.ratings.isRepeat(score, at: here.moment.uptime) else {
      return []
    }
    let id = here.newID()
    // Only where a single session can be meant does the rating name it from the start.
    let sessions = here.sessionsToRate
    let rating = Rating(
      session: sessions.count == 1 ? sessions.first?.id : nil, score: score,
      language: here.words.language, hour: here.now.hour)
    return [
      show(RatedScreen(score: score, id: id, sessions: sessions, here)),
      .record(.feedback(.rating(rating)), id: id),
    ]
  }

  private init(score: Int, id: UUID, sessions: [Session], _ here: Surroundings) {
    self.score = score
    keeping = Keeping(id, here)
    // Whoever stands in a queue is not asked anything while others wait.
    steps = here.ratings.isQueue(at: here.moment.uptime) ? [] : RatedStep.all(sessions, here)
  }

  func page(_ here: Surroundings) -> Page<Action> {
    let question = keeping.phase == .saved && steps.indices.contains(step) ? steps[step] : nil
    var page = Page<Action>(
      title: "",
      back: .own(label: here.text(question == nil ? "rated.done" : "rated.skip"), .skipped))
    page.blocks = [
      .card(
        Card(
          text: said(here), score: keeping.isTakenBack ? nil : score,
          question: question?.text(here) ?? ""))
    ]
    let next = RatingQuestion(next: here)
    (page.question, page.subject) = (next.text, next.subject)
    page.speaksUp = !keeping.isUnderWay
    page.choices =
      (question?.choices(rating: keeping.event, here) ?? []) + here.faces { .rated($0) }
    if keeping.canUndo(here) {
      page.choices.append(
        Choice(
          key: .character("+"), otherKeys: [.backspace, .delete], label: here.text("rated.undo"),
          shape: .foot, action: .undone))
    }
    page.choices.append(
      Choice(
        key: .character("/"), label: here.text("foot.languages"), details: here.otherLanguages,
        shape: .foot, action: .languagesOpened))
    return page
  }

  mutating func update(_ action: Action, _ here: Surroundings) -> [Request] {
    switch action {
    case .rated(let score): return Self.record(score: score, here) { .replace($0) }
    case .answered(let answer):
      step += 1
      return [.record(.feedback(.answer(answer)), id: here.newID())]
    case .skipped:
      step += 1
      return keeping.phase == .saved && steps.indices.contains(step) ? [] : [.home]
    case .undone:
      step = steps.count
      return keeping.undo(here)
    case .languagesOpened: return [.show(LanguageScreen())]
    }
  }

  mutating func learned(_ news: News, _ here: Surroundings) -> [Request] {
    let phase = keeping.phase
    keeping.learn(news, here)
    // The time to read begins when there is something to read.
    return keeping.phase == phase ? [] : [.stay]
  }

  mutating func deadlinePassed(_ here: Surroundings) -> [Request] {
    _ = keeping.pass()
    return []
  }

  /// What has come of the press.
  private func said(_ here: Surroundings) -> String {
    let answer = "\(score) – " + here.text("score.\(score)")
    return switch keeping.phase {
    case .saving: answer
    case .notSavedYet: here.text("rated.notSaved", ["answer": answer])
    case .undoing: here.text("undo.saving")
    case .undoNotSavedYet: here.text("undo.notSaved")
    case .undone: here.text("rated.undone")
    case .saved: here.text("rated.thanks", ["answer": answer])
    }
  }
}
