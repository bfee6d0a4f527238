import KioskModel
import TerminalUI

/// The templates for a new activity.
struct TemplateScreen: Screen {
  enum Action: Sendable {
    case chosen(Activity?)
  }

  let day: LocalDate

  func page(_ context: Context) -> Page<Action> {
    var page = Page<Action>(
      title: context.text("template.title"), aside: context.words.longDay(day))
    page.choices = context.offered.templates.prefix(8).enumerated().map {
      Choice(
        id: $1.uid, key: .digit($0 + 1), label: context.title($1),
        details: [context.text("template.text")],
        shape: .tile, action: .chosen($1))
    }
    page.choices.append(
      Choice(
        key: .digit(9), label: context.text("template.empty"),
        details: [context.text("template.emptyText")], shape: .tile, action: .chosen(nil)))
    return page
  }

  func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    switch action {
    case .chosen(let template?):
      [.replace(ActivityFormScreen(.new(ActivityDraft(template: template, on: day)), context))]
    case .chosen(nil): [.replace(ActivityFormScreen(.new(ActivityDraft(new: day)), context))]
    }
  }
}
