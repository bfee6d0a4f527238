import Foundation
import KioskModel
import TerminalUI

/// Moves a session to another day or time.
struct MoveScreen: DocumentFormScreen {
  nonisolated enum Field: Hashable, Sendable {
    case date, start, end
  }

  let session: Session
  var form: Form<Field>
  var editing = DocumentEditing()

  init(_ session: Session, _ context: Context) {
    self.session = session
    form = Form([
      .text(
        .date, context.text("activityForm.field.date"), session.localStart.date.description,
        hint: context.text("activityForm.hint.date"), limit: 30),
      .text(
        .start, context.text("activityForm.field.start"), session.localStart.clock,
        hint: context.text("activityForm.hint.start"), limit: 10),
      .text(
        .end, context.text("activityForm.field.end"), session.localEnd.clock,
        hint: context.text("activityForm.hint.end"), limit: 10),
    ])
  }

  func page(_ context: Context) -> Page<Action> {
    var page = Page<Action>(
      title: context.text("plan.moveTitle", ["title": context.title(session.activity)]))
    page.message = editing.message
    page.blocks = [.text(context.text("plan.moveText"))]
    page.add(form, save: context.text("form.save"))
    return page
  }

  mutating func save(_ context: Context) -> [Effect<Action>] {
    let date = TypedDate.read(form.value(.date), today: context.now.date)
    let start = TypedTime.read(form.value(.start))
    let end = TypedTime.read(form.value(.end))
    var errors: [Field: String] = [:]
    if date == nil { errors[.date] = context.words.sentence(ActivityDraft.Problem.notADate) }
    if start == nil { errors[.start] = context.words.sentence(ActivityDraft.Problem.notATime) }
    if end == nil { errors[.end] = context.words.sentence(ActivityDraft.Problem.notATime) }
    if let start, let end, end <= start {
      errors[.end] = context.words.sentence(ActivityDraft.Problem.endsBeforeStart)
    }
    form.show(errors)
    guard errors.isEmpty, let date, let start, let end else { return [] }
    let session = session
    return editing.ask(context, done: "") { editor throws(PlanningProblem) in
      try editor.move(
        session, to: LocalDateTime(date, second: start),
        duration: NominalDuration(seconds: end - start))
    }
  }
}
