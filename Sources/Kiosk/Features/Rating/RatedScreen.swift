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
    case status(EntryStatus)
    case timePassed
  }

  let score: Int
  private let steps: [RatedStep]
  private var keeping: SaveStatus
  /// The step that is asked once the rating is on the disk; after the last one there are only the
  /// thanks.
  private var step = 0

  /// How long nobody presses anything before the page goes home.
  static let silence = Duration.seconds(8)

  var timer: ScreenTimer<Action>? { ScreenTimer(keeping.deadline, .timePassed) }
  var patience: Duration? { Self.silence }
  var leavesUnasked: Bool { true }

  /// What records a rating and shows what follows it; nothing where the press is no rating of its
  /// own.
  static func record<Asking>(
    score: Int, _ context: Context, _ show: (RatedScreen) -> Effect<Asking>
  ) -> [Effect<Asking>] {
    // A line is typed on purpose; a key may shake.
    guard context.access.readsLines || !context.ratings.isRepeat(score, at: context.moment.uptime)
    else {
      return []
    }
    let id = context.newID()
    // Only where a single session can be meant does the rating name it from the start.
    let sessions = context.sessionsToRate
    let rating = Rating(
      session: sessions.count == 1 ? sessions.first?.id : nil, score: score,
      language: context.words.language.tag, hour: context.now.hour)
    return [
      show(RatedScreen(score: score, id: id, sessions: sessions, context)),
      .record(.feedback(.rating(rating)), id: id),
    ]
  }

  private init(score: Int, id: UUID, sessions: [Session], _ context: Context) {
    self.score = score
    keeping = SaveStatus(id, context)
    // Whoever stands in a queue is not asked anything while others wait.
    steps =
      context.ratings.isQueue(at: context.moment.uptime) ? [] : RatedStep.all(sessions, context)
  }

  var name: String { "rated" }

  func page(_ context: Context) -> Page<Action> {
    let question = keeping.phase == .saved && steps.indices.contains(step) ? steps[step] : nil
    var page = Page<Action>(
      title: "",
      back: .own(label: context.text(question == nil ? "rated.done" : "rated.skip"), .skipped))
    page.blocks = [
      .card(
        Card(
          text: said(context), score: keeping.isTakenBack ? nil : score,
          question: question?.text(context) ?? ""))
    ]
    let next = RatingQuestion(next: context)
    (page.question, page.subject) = (next.text, next.subject)
    page.speaksUp = !keeping.isUnderWay
    page.choices =
      (question?.choices(rating: keeping.event, context) ?? []) + context.faces { .rated($0) }
    if keeping.canUndo(context) {
      page.choices.append(
        Choice(
          key: .character("+"), otherKeys: [.backspace, .delete], label: context.text("rated.undo"),
          shape: .footer, action: .undone))
    }
    page.choices.append(
      Choice(
        key: .character("/"), label: context.text("foot.languages"),
        details: context.otherLanguages,
        shape: .footer, action: .languagesOpened))
    return page
  }

  mutating func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    switch action {
    case .rated(let score): return Self.record(score: score, context) { .replace($0) }
    case .answered(let answer):
      step += 1
      return [.record(.feedback(.answer(answer)), id: context.newID())]
    case .skipped:
      step += 1
      return keeping.phase == .saved && steps.indices.contains(step) ? [] : [.home]
    case .undone:
      step = steps.count
      return keeping.undo(context)
    case .languagesOpened: return [.show(LanguageScreen())]
    case .status(let status):
      let phase = keeping.phase
      keeping.learn(status, context)
      // The time to read begins when there is something to read.
      return keeping.phase == phase ? [] : [.stay]
    case .timePassed:
      _ = keeping.pass()
      return []
    }
  }

  func action(for status: EntryStatus) -> Action? { .status(status) }

  /// What has come of the press.
  private func said(_ context: Context) -> String {
    let answer = "\(score) – " + context.text("score.\(score)")
    return switch keeping.phase {
    case .saving: answer
    case .notSavedYet: context.text("rated.notSaved", ["answer": answer])
    case .undoing: context.text("undo.saving")
    case .undoNotSavedYet: context.text("undo.notSaved")
    case .undone: context.text("rated.undone")
    case .saved: context.text("rated.thanks", ["answer": answer])
    }
  }
}
