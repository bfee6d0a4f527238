import KioskModel
import TerminalUI

/// The themes of the health information.
struct HealthScreen: Screen {
  enum Action: Sendable {
    case opened(HealthTheme)
    case repliesOpened
  }

  var name: String { "health" }

  func page(_ context: Context) -> Page<Action> {
    var page = Page<Action>(title: context.text("health.title"))
    page.agenda = context.agendaFromNow
    page.question = context.text("health.ask")
    page.footnote = context.text("health.emergency")
    let healthCatalogue = context.healthCatalogue
    // Every theme keeps its key, even if another one has no cards.
    page.choices = HealthTheme.allCases.enumerated().compactMap { index, theme in
      let pages = healthCatalogue.shown(about: theme, on: context.now.date)
      guard !pages.isEmpty else { return nil }
      return Choice(
        id: theme.rawValue, key: .digit(index + 1),
        label: context.text("health.theme.\(theme.rawValue)"),
        details: pages.compactMap { context.text($0)?.text.title }, shape: .tile,
        action: .opened(theme))
    }
    if !context.freshAnswers.isEmpty {
      page.choices.append(
        Choice(
          key: .digit(8), label: context.text("replies.title"), shape: .footer,
          action: .repliesOpened))
    }
    return page
  }

  func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    switch action {
    case .opened(let theme):
      let pages = context.healthCatalogue.shown(about: theme, on: context.now.date)
      if let only = pages.first, pages.count == 1 { return [.show(HealthPageScreen(id: only.id))] }
      return [.show(HealthThemeScreen(theme: theme))]
    case .repliesOpened: return [.show(RepliesScreen())]
    }
  }
}
