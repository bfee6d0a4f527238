import Foundation
import KioskModel
import TerminalUI

/// The page after a rating: thanks once it is on the disk, some seconds to undo it, and at most two
/// questions, one at a time, each of which can be skipped.
///
/// The five faces stay where they were on the home page. Pressing one is the rating of the next
/// visitor, and ends the page for the one before.
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
  private var saveStatus: SaveStatus
  /// The index of the step that is asked once the rating is on the disk; after the last one only
  /// the thanks are shown.
  private var step = 0

  /// How long the page stays without a press before it goes home.
  static let silence = Duration.seconds(8)

  var timer: ScreenTimer<Action>? { ScreenTimer(saveStatus.deadline, .timePassed) }
  var idleTimeout: Duration? { Self.silence }
  var closesWithoutAsking: Bool { true }

  /// The effects that record a rating and show what follows it; none if the press is an unintended
  /// repeat.
  static func record<Asking>(
    score: Int, _ context: Context, _ show: (RatedScreen) -> Effect<Asking>
  ) -> [Effect<Asking>] {
    // A typed line is deliberate; a shaking hand may press a key twice.
    guard context.access.readsLines || !context.ratings.isRepeat(score, at: context.moment.uptime)
    else {
      return []
    }
    let id = context.newID()
    // The rating names its session from the start only if a single one is possible.
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
    saveStatus = SaveStatus(id, context)
    // In a queue no questions are asked, since others are waiting.
    steps =
      context.ratings.isQueue(at: context.moment.uptime) ? [] : RatedStep.all(sessions, context)
  }

  var name: String { "rated" }

  func page(_ context: Context) -> Page<Action> {
    let question = saveStatus.phase == .saved && steps.indices.contains(step) ? steps[step] : nil
    var page = Page<Action>(
      title: "",
      back: .own(label: context.text(question == nil ? "rated.done" : "rated.skip"), .skipped))
    page.blocks = [
      .card(
        Card(
          text: said(context), score: saveStatus.isTakenBack ? nil : score,
          question: question?.text(context) ?? ""))
    ]
    let next = RatingQuestion(next: context)
    (page.question, page.subject) = (next.text, next.subject)
    page.speaksUp = !saveStatus.isInProgress
    page.choices =
      (question?.choices(rating: saveStatus.event, context) ?? []) + context.faces { .rated($0) }
    if saveStatus.canUndo(context) {
      page.choices.append(
        Choice(
          key: .character("+"), otherKeys: [.backspace, .delete], label: context.text("rated.undo"),
          shape: .footer, action: .undone))
    }
    page.choices.append(
      Choice(
        role: .languages, key: .character("/"), label: context.text("foot.languages"),
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
      return saveStatus.phase == .saved && steps.indices.contains(step) ? [] : [.home]
    case .undone:
      step = steps.count
      return saveStatus.undo(context)
    case .languagesOpened: return [.show(LanguageScreen())]
    case .status(let status):
      let phase = saveStatus.phase
      saveStatus.learn(status, context)
      // The time on the page starts when its text appears.
      return saveStatus.phase == phase ? [] : [.stay]
    case .timePassed:
      _ = saveStatus.pass()
      return []
    }
  }

  func action(for status: EntryStatus) -> Action? { .status(status) }

  /// The text about what has become of the rating.
  private func said(_ context: Context) -> String {
    let answer = "\(score) – " + context.text("score.\(score)")
    return switch saveStatus.phase {
    case .saving: answer
    case .notSavedYet: context.text("rated.notSaved", ["answer": answer])
    case .undoing: context.text("undo.saving")
    case .undoNotSavedYet: context.text("undo.notSaved")
    case .undone: context.text("rated.undone")
    case .saved: context.text("rated.thanks", ["answer": answer])
    }
  }
}
