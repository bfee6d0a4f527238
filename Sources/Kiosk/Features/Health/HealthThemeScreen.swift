import KioskModel
import TerminalUI

/// The cards of a theme.
struct HealthThemeScreen: Screen {
  enum Action: Sendable {
    case opened(id: String)
  }

  let theme: HealthTheme

  private static let most = 7

  var name: String { "health-theme" }

  func page(_ context: Context) -> Page<Action> {
    var page = Page<Action>(title: context.text("health.theme.\(theme.rawValue)"))
    page.agenda = context.agendaFromNow
    page.footnote = context.text("health.emergency")
    let pages = context.healthCatalogue.shown(about: theme, on: context.now.date)
    page.choices = pages.prefix(Self.most).enumerated().compactMap { index, card in
      guard let text = context.text(card)?.text else { return nil }
      return Choice(
        id: card.id, key: .digit(index + 1), label: text.title,
        details: text.lines.prefix(1).map { $0 },
        shape: .row, action: .opened(id: card.id))
    }
    return page
  }

  func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    switch action {
    case .opened(let id): [.show(HealthPageScreen(id: id))]
    }
  }
}
