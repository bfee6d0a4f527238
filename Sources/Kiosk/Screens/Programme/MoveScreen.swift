import Foundation
import KioskModel

/// Moves one session to another day or time.
struct MoveScreen: Screen {
  enum Action: Sendable {
    case typed(Key)
    case fieldTouched(Int)
    case saved
  }

  nonisolated enum Field: Hashable, Sendable {
    case date, start, end
  }

  let session: Session
  private(set) var form: Form<Field>
  private var desk = ChangeDesk()

  init(_ session: Session, _ here: Surroundings) {
    self.session = session
    form = Form([
      .text(
        .date, here.text("activityForm.field.date"), session.localStart.date.description,
        hint: here.text("activityForm.hint.date"), limit: 30),
      .text(
        .start, here.text("activityForm.field.start"), session.localStart.clock,
        hint: here.text("activityForm.hint.start"), limit: 10),
      .text(
        .end, here.text("activityForm.field.end"), session.localEnd.clock,
        hint: here.text("activityForm.hint.end"), limit: 10),
    ])
  }

  var holdsDraft: Bool { form.isChanged }

  func page(_ here: Surroundings) -> Page<Action> {
    var page = Page<Action>(
      title: here.text("plan.moveTitle", ["title": here.title(session.activity)]))
    page.message = desk.message
    page.blocks = [.text(here.text("plan.moveText"))]
    page.add(
      form, save: here.text("form.save"), typed: { .typed($0) }, touched: { .fieldTouched($0) },
      saved: .saved)
    return page
  }

  mutating func update(_ action: Action, _ here: Surroundings) -> [Request] {
    switch action {
    case .typed(let key): if form.take(key) == .finished { return save(here) }
    case .fieldTouched(let index): form.touch(index)
    case .saved: return save(here)
    }
    return []
  }

  mutating func learned(_ news: News, _ here: Surroundings) -> [Request] {
    desk.learned(news, here) == true ? [.back] : []
  }

  private mutating func save(_ here: Surroundings) -> [Request] {
    let date = TypedDate.read(form.value(.date), today: here.now.date)
    let start = TypedTime.read(form.value(.start))
    let end = TypedTime.read(form.value(.end))
    var errors: [Field: String] = [:]
    if date == nil { errors[.date] = here.words.sentence(ActivityDraft.Problem.notADate) }
    if start == nil { errors[.start] = here.words.sentence(ActivityDraft.Problem.notATime) }
    if end == nil { errors[.end] = here.words.sentence(ActivityDraft.Problem.notATime) }
    if let start, let end, end <= start {
      errors[.end] = here.words.sentence(ActivityDraft.Problem.endsBeforeStart)
    }
    form.show(errors)
    guard errors.isEmpty, let date, let start, let end else { return [] }
    let session = session
    return desk.ask(here, done: "") { editor throws(PlanningProblem) in
      try editor.move(
        session, to: LocalDateTime(date, second: start),
        duration: NominalDuration(seconds: end - start))
    }
  }
}
