import KioskModel

/// The wishes that wait for a decision, what has been decided, and ideas that somebody wants.
struct WishesScreen: Screen {
  enum Action: Sendable {
    case opened(id: String)
    case moreShown
    case undone, redone
  }

  private var pager = Pager(6)
  private var desk = ChangeDesk(.wishes)

  func page(_ here: Surroundings) -> Page<Action> {
    var page = Page<Action>(title: here.text("wishes.title"))
    page.message = desk.message
    let cases = here.wishCases
    if cases.isEmpty { page.blocks = [.text(here.text("wishes.none"))] }
    page.choices = pager.shown(cases).enumerated().map { index, wish in
      Choice(
        key: .digit(index + 1), label: here.words(of: wish), details: [here.state(of: wish)],
        shape: .row, action: .opened(id: wish.id))
    }
    page.choices += pager.more(cases.count, key: .digit(8), action: .moreShown) {
      here.text("week.more", count: $0)
    }
    page.choices += desk.choices(here, undo: .undone, redo: .redone)
    return page
  }

  mutating func update(_ action: Action, _ here: Surroundings) -> [Request] {
    desk.forget()
    switch action {
    case .opened(let id): return [.show(WishCaseScreen(id: id))]
    case .moreShown:
      pager.turn(here.wishCases.count)
      return []
    case .undone: return desk.undo(here)
    case .redone: return desk.redo(here)
    }
  }

  mutating func appeared(_ here: Surroundings) -> [Request] { here.readWishes(id: here.newID()) }

  mutating func learned(_ news: News, _ here: Surroundings) -> [Request] {
    _ = desk.learned(news, here)
    return []
  }
}
