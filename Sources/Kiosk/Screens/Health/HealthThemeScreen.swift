import KioskModel

/// The cards about a theme.
struct HealthThemeScreen: Screen {
  enum Action: Sendable {
    case opened(id: String)
  }

  let theme: HealthTheme

  private static let most = 7

  func page(_ here: Surroundings) -> Page<Action> {
    var page = Page<Action>(title: here.text("health.theme.\(theme.rawValue)"))
    page.footnote = here.text("health.emergency")
    let pages = here.shelf.shown(about: theme, on: here.now.date)
    page.choices = pages.prefix(Self.most).enumerated().compactMap { index, card in
      guard let text = here.text(card)?.text else { return nil }
      return Choice(
        key: .digit(index + 1), label: text.title, details: text.lines.prefix(1).map { $0 },
        shape: .row, action: .opened(id: card.id))
    }
    return page
  }

  func update(_ action: Action, _ here: Surroundings) -> [Request] {
    switch action {
    case .opened(let id): [.show(HealthPageScreen(id: id))]
    }
  }
}
