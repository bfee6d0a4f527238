import Foundation
import KioskModel
import TerminalUI

/// Copies the sessions of a day or a week to another one.
struct CopyScreen: DocumentFormScreen {
  /// What is copied.
  enum Span: Sendable, Hashable {
    case day(LocalDate)
    /// The week that starts on this Monday.
    case week(LocalDate)
  }

  let span: Span
  var form: Form<Int>
  var editing = DocumentEditing()

  init(_ span: Span, _ context: Context) {
    self.span = span
    let (label, proposal) =
      switch span {
      case .day(let day): ("copy.to", day + 7)
      case .week(let monday): ("copy.toWeek", monday + 7)
      }
    form = Form([
      .text(
        0, context.text(label), proposal.description,
        hint: context.text("activityForm.hint.date"), limit: 30)
    ])
  }

  func page(_ context: Context) -> Page<Action> {
    var page = Page<Action>(title: "")
    switch span {
    case .day(let day):
      page.title = context.text("copy.day", ["day": context.words.longDay(day)])
    case .week(let monday):
      page.title = context.text("copy.week", ["week": String(monday.isoWeek.week)])
    }
    page.message = editing.message
    page.blocks = [.text(context.text("copy.text"))]
    page.add(form, save: context.text("copy.do"))
    return page
  }

  // Nothing is lost that could not be chosen again at once.
  var holdsDraft: Bool { false }

  /// Shows the copies.
  func saved(_ context: Context) -> [Effect<Action>] {
    guard let day = TypedDate.read(form.value(0), today: context.now.date) else { return [] }
    switch span {
    case .day: return [.replace(PlanDayScreen(day: day))]
    case .week: return [.back, .replace(PlanWeekScreen(monday: day.monday))]
    }
  }

  mutating func save(_ context: Context) -> [Effect<Action>] {
    guard let day = TypedDate.read(form.value(0), today: context.now.date) else {
      form.show([0: context.words.sentence(ActivityDraft.Problem.notADate)])
      return []
    }
    let span = span
    return editing.ask(context, done: "") { editor throws(PlanningProblem) in
      switch span {
      case .day(let from): try editor.copyDay(from: from, to: day)
      case .week(let monday): try editor.copyWeek(from: monday, to: day.monday)
      }
    }
  }
}
