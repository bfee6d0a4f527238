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

  /// How far it has come.
  enum Phase: Hashable, Sendable {
    case saving
    /// The disk takes its time or refuses; the event is kept and tried again.
    case notSavedYet
    /// The step of that number is asked; after the last one there is only the thanks.
    case asking(Int)
    case undone
  }

  let id: UUID
  let score: Int
  let steps: [Step]
  private(set) var phase = Phase.saving
  private(set) var deadline: Duration?
  private var undoEnds: Duration?

  /// How long a rating can be taken back.
  static let undoTime = Duration.seconds(5)
  /// And where that has to be heard first.
  static let listenersUndoTime = Duration.seconds(40)
  /// How long a rating may take to reach the disk before the visitor is told.
  static let savingTime = Duration.milliseconds(1500)
  /// How long the last word stands.
  static let farewellTime = Duration.seconds(4)

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
    let screen = RatedScreen(
      id: id, score: score, steps: steps, deadline: here.moment.uptime + savingTime)
    return [.show(screen), .record(.feedback(.rating(rating)), id: id)]
  }

  private init(id: UUID, score: Int, steps: [Step], deadline: Duration) {
    self.id = id
    self.score = score
    self.steps = steps
    self.deadline = deadline
  }

  func page(_ here: Surroundings) -> Page<Action> {
    let answer = "\(score) – " + here.text("score.\(score)")
    var page = Page<Action>(title: "", back: .own(label: here.text("rated.done"), .skipped))
    page.speaksUp = phase != .saving
    switch phase {
    case .saving: page.blocks = [.banner(answer, score: score)]
    case .notSavedYet:
      page.blocks = [.banner(here.text("rated.notSaved", ["answer": answer]), score: score)]
    case .undone: page.blocks = [.banner(here.text("rated.undone"), score: nil)]
    case .asking(let number):
      page.blocks = [.banner(here.text("rated.thanks", ["answer": answer]), score: score)]
      if steps.indices.contains(number) {
        page.back = .own(label: here.text("rated.skip"), .skipped)
        page.hint = here.text("rated.hint")
        ask(steps[number], on: &page, here)
      }
    }
    if canUndo(here) {
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
      guard case .asking(let number) = phase, steps.indices.contains(number) else {
        return [.home]
      }
      return []
    case .undone:
      phase = .undone
      deadline = here.moment.uptime + Self.farewellTime
      return [.record(.feedback(.retract(event: rating)), id: here.newID())]
    }
  }

  mutating func learned(_ news: News, _ here: Surroundings) -> [Request] {
    guard phase == .saving || phase == .notSavedYet else { return [] }
    switch news {
    case .saved(rating):
      undoEnds = here.moment.uptime + (here.hasListener ? Self.listenersUndoTime : Self.undoTime)
      phase = .asking(0)
      deadline = undoEnds
    case .notSavedYet(rating):
      phase = .notSavedYet
      deadline = nil
    default: break
    }
    return []
  }

  mutating func deadlinePassed(_ here: Surroundings) -> [Request] {
    deadline = nil
    switch phase {
    case .saving: phase = .notSavedYet
    case .undone: return [.home]
    case .asking(let number):
      if !steps.indices.contains(number) { return [.home] }
      undoEnds = nil
    case .notSavedYet: break
    }
    return []
  }
}

extension RatedScreen {
  /// The rating's name in the journal.
  private var rating: String { id.uuidString.lowercased() }

  private func canUndo(_ here: Surroundings) -> Bool {
    guard phase != .undone, let undoEnds else { return false }
    return here.moment.uptime < undoEnds
  }

  private mutating func next(_ here: Surroundings) {
    guard case .asking(let number) = phase else { return }
    phase = .asking(number + 1)
    if number + 1 >= steps.count { deadline = here.moment.uptime + Self.farewellTime }
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
          shape: .tile, action: .answered(.session(rating: rating, session.id)))
      }
      page.choices.append(
        Choice(
          key: .digit(sessions.count + 1), label: here.text("which.visit"), shape: .tile,
          action: .skipped))
    case .question(let question, let set):
      page.question = question.text.text(here.languageChain)
      page.choices = question.choices.enumerated().map { index, choice in
        let answer = Answer(
          rating: rating, set: set, question: question.id, choice: choice.id)
        return Choice(
          key: .digit(index + 1), label: choice.text.text(here.languageChain), shape: .tile,
          action: .answered(answer))
      }
    }
  }
}
