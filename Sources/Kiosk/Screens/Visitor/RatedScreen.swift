import Foundation
import KioskModel

/// What follows a rating: thanks once it is on the disk, five seconds to take it back, and at most
/// two questions that can be skipped.
struct RatedScreen: Screen {
  enum Action: Sendable {
    case answered(QuestionSet.Question, QuestionSet.Choice)
    case skipped
    case undone
  }

  /// How far it has come.
  enum Phase: Hashable, Sendable {
    case saving
    /// The disk takes its time or refuses; the event is kept and tried again.
    case notSavedYet
    case asking(Int)
    case done
    case undone
  }

  let id: UUID
  let score: Int
  let questions: [QuestionSet.Question]
  private(set) var phase = Phase.saving
  private(set) var deadline: Duration?
  private var undoEnds: Duration?

  /// How long a rating can be taken back.
  static let undoTime = Duration.seconds(5)
  /// How long a rating may take to reach the disk before the visitor is told.
  static let savingTime = Duration.milliseconds(1500)
  /// How long the last word stands.
  static let farewellTime = Duration.seconds(4)

  var patience: Duration? { .seconds(10) }

  /// What records a rating and shows what follows it.
  static func record(
    score: Int, session: Session?, _ here: Surroundings, replacing: Bool = false
  ) -> [Request] {
    let id = here.newID()
    let rating = Rating(
      session: session?.id, score: score, language: here.words.language, hour: here.now.hour)
    let screen = RatedScreen(
      id: id, score: score, questions: here.questions?.questions(turn: here.ratingsToday) ?? [],
      deadline: here.moment.uptime + savingTime)
    return [replacing ? .replace(screen) : .show(screen), .record(.rating(rating), id: id)]
  }

  private init(id: UUID, score: Int, questions: [QuestionSet.Question], deadline: Duration) {
    self.id = id
    self.score = score
    self.questions = questions
    self.deadline = deadline
  }

  func page(_ here: Surroundings) -> Page<Action> {
    let answer = ["answer": "\(score) – " + here.text("score.\(score)")]
    var page = Page<Action>(title: "", back: .own(label: here.text("rated.done"), .skipped))
    switch phase {
    case .saving: page.blocks = [.banner(answer["answer"] ?? "", score: score)]
    case .notSavedYet: page.blocks = [.banner(here.text("rated.notSaved", answer), score: score)]
    case .undone: page.blocks = [.banner(here.text("rated.undone"), score: nil)]
    case .done:
      page.blocks = [.banner(here.text("rated.thanks", answer), score: score)]
    case .asking(let index):
      page.blocks = [.banner(here.text("rated.thanks", answer), score: score)]
      let question = questions[index]
      page.question = question.text.text(here.languageChain)
      page.hint = here.text("rated.hint")
      page.choices = question.choices.enumerated().map { index, choice in
        Choice(
          key: .digit(index + 1), label: choice.text.text(here.languageChain), shape: .tile,
          action: .answered(question, choice))
      }
      page.back = .own(label: here.text("rated.skip"), .skipped)
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
    case .answered(let question, let choice):
      let answer = Answer(
        rating: id.uuidString.lowercased(), set: here.questions?.reference ?? "",
        question: question.id, choice: choice.id)
      next(here)
      return [.record(.answer(answer), id: here.newID())]
    case .skipped:
      if case .asking = phase {
        next(here)
        return phase == .done ? [.home] : []
      }
      return [.home]
    case .undone:
      guard canUndo(here) else { return [] }
      phase = .undone
      deadline = here.moment.uptime + Self.farewellTime
      return [.record(.retract(event: id.uuidString.lowercased()), id: here.newID())]
    }
  }

  mutating func learned(_ news: News, _ here: Surroundings) -> [Request] {
    guard phase == .saving || phase == .notSavedYet else { return [] }
    switch news {
    case .saved(id.uuidString.lowercased()):
      undoEnds = here.moment.uptime + Self.undoTime
      phase = questions.isEmpty ? .done : .asking(0)
      deadline = undoEnds
    case .notSavedYet(id.uuidString.lowercased()):
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
    case .done, .undone: return [.home]
    case .asking, .notSavedYet: undoEnds = nil
    }
    return []
  }

  private func canUndo(_ here: Surroundings) -> Bool {
    guard phase != .undone, let undoEnds else { return false }
    return here.moment.uptime < undoEnds
  }

  private mutating func next(_ here: Surroundings) {
    guard case .asking(let index) = phase else { return }
    phase = index + 1 < questions.count ? .asking(index + 1) : .done
    if phase == .done { deadline = here.moment.uptime + Self.farewellTime }
  }
}
