import KioskModel

/// The cards of health information with their state; those that visitors do not see come first, and
/// while there are any that somebody should read it says how.
struct CardsScreen: Screen {
  enum Action: Sendable {
    case opened(id: String)
    case moreShown
    case undone, redone
  }

  private var pager = Pager(5)
  private var desk = ChangeDesk(.cards)

  func page(_ here: Surroundings) -> Page<Action> {
    var page = Page<Action>(title: here.text("cards.title"))
    page.message = desk.message
    let cards = Self.cards(here)
    let waiting = here.shelf.waiting(on: here.now.date).count
    if waiting > 0 {
      let isNew = here.shelf.shown(on: here.now.date).isEmpty
      page.blocks = [
        .text(isNew ? here.text("cards.noneShown") : here.text("cards.how", count: waiting))
      ]
    }
    page.choices = pager.shown(cards).enumerated().map { index, card in
      Choice(
        key: .digit(index + 1), label: here.text(card)?.text.title ?? card.id,
        details: [
          here.text("health.theme.\(card.page.theme.rawValue)") + " · " + here.state(of: card)
        ],
        shape: .row, action: .opened(id: card.id))
    }
    page.choices += pager.more(cards.count, key: .digit(8), action: .moreShown) {
      here.text("week.more", count: $0)
    }
    page.choices += desk.choices(here, undo: .undone, redo: .redone)
    return page
  }

  mutating func update(_ action: Action, _ here: Surroundings) -> [Request] {
    desk.forget()
    switch action {
    case .opened(let id): return [.show(CardScreen(id: id))]
    case .moreShown:
      pager.turn(Self.cards(here).count)
      return []
    case .undone: return desk.undo(here)
    case .redone: return desk.redo(here)
    }
  }

  mutating func learned(_ news: News, _ here: Surroundings) -> [Request] {
    _ = desk.learned(news, here)
    return []
  }

  private static func cards(_ here: Surroundings) -> [HealthCard] {
    let shelf = here.shelf
    return shelf.waiting(on: here.now.date) + shelf.hidden + shelf.shown(on: here.now.date)
  }
}
