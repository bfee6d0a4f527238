import KioskModel

/// What a new activity begins from.
struct TemplateScreen: Screen {
  enum Action: Sendable {
    case chosen(Activity?)
  }

  let day: LocalDate

  func page(_ here: Surroundings) -> Page<Action> {
    var page = Page<Action>(title: here.text("template.title"), aside: here.words.longDay(day))
    page.choices = here.offered.templates.prefix(8).enumerated().map {
      Choice(
        key: .digit($0 + 1), label: here.title($1), details: [here.text("template.text")],
        shape: .tile, action: .chosen($1))
    }
    page.choices.append(
      Choice(
        key: .digit(9), label: here.text("template.empty"),
        details: [here.text("template.emptyText")], shape: .tile, action: .chosen(nil)))
    return page
  }

  func update(_ action: Action, _ here: Surroundings) -> [Request] {
    switch action {
    case .chosen(let template?):
      [.replace(ActivityFormScreen(.new(ActivityDraft(template: template, on: day)), here))]
    case .chosen(nil): [.replace(ActivityFormScreen(.new(ActivityDraft(new: day)), here))]
    }
  }
}
