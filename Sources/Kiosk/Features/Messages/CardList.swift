import KioskModel
import TerminalUI

/// The health information cards with their state, hidden ones first. While any needs a review it
/// says how to do that.
struct CardsScreen: Screen {
  enum Action: EditingAction {
    case opened(id: String)
    case moreShown
    case editing(DocumentEditing.Action)
  }

  private var pager = Pager(5)
  private var editing = DocumentEditing(.information)

  func page(_ context: Context) -> Page<Action> {
    var page = Page<Action>(title: context.text("cards.title"))
    page.message = editing.message
    let cards = Self.cards(context)
    let waiting = context.healthCatalogue.waiting(on: context.now.date).count
    if waiting > 0 {
      let isNew = context.healthCatalogue.shown(on: context.now.date).isEmpty
      page.blocks = [
        .text(isNew ? context.text("cards.noneShown") : context.text("cards.how", count: waiting))
      ]
    }
    page.choices = pager.shown(cards).enumerated().map { index, card in
      Choice(
        id: card.id, key: .digit(index + 1), label: context.text(card)?.text.title ?? card.id,
        details: [
          context.text("health.theme.\(card.page.theme.rawValue)") + " · " + context.state(of: card)
        ],
        shape: .row, action: .opened(id: card.id))
    }
    page.choices += pager.more(cards.count, key: .digit(8), action: .moreShown) {
      context.text("week.more", count: $0)
    }
    page.choices += editing.choices(context)
    return page
  }

  mutating func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    editing.forget()
    switch action {
    case .opened(let id): return [.show(CardScreen(id: id))]
    case .moreShown:
      pager.turn(Self.cards(context).count)
      return []
    case .editing(let action): return editing.update(action, context)
    }
  }

  private static func cards(_ context: Context) -> [HealthCard] {
    let healthCatalogue = context.healthCatalogue
    return healthCatalogue.waiting(on: context.now.date) + healthCatalogue.hidden
      + healthCatalogue.shown(on: context.now.date)
  }
}
