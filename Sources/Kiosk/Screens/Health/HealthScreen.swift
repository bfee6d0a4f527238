import KioskModel

/// What there is to read about health, by theme.
struct HealthScreen: Screen {
  enum Action: Sendable {
    case opened(HealthTheme)
    case repliesOpened
  }

  func page(_ here: Surroundings) -> Page<Action> {
    var page = Page<Action>(title: here.text("health.title"))
    page.question = here.text("health.ask")
    page.footnote = here.text("health.emergency")
    let shelf = here.shelf
    // Every theme has its own key, whatever there is to read.
    page.choices = HealthTheme.allCases.enumerated().compactMap { index, theme in
      let pages = shelf.shown(about: theme, on: here.now.date)
      guard !pages.isEmpty else { return nil }
      return Choice(
        key: .digit(index + 1), label: here.text("health.theme.\(theme.rawValue)"),
        details: pages.compactMap { here.text($0)?.text.title }, shape: .tile,
        action: .opened(theme))
    }
    if !here.freshAnswers.isEmpty {
      page.choices.append(
        Choice(
          key: .digit(8), label: here.text("replies.title"), shape: .foot, action: .repliesOpened))
    }
    return page
  }

  func update(_ action: Action, _ here: Surroundings) -> [Request] {
    switch action {
    case .opened(let theme):
      let pages = here.shelf.shown(about: theme, on: here.now.date)
      if let only = pages.first, pages.count == 1 { return [.show(HealthPageScreen(id: only.id))] }
      return [.show(HealthThemeScreen(theme: theme))]
    case .repliesOpened: return [.show(RepliesScreen())]
    }
  }
}
