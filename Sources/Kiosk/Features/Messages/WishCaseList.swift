import KioskModel
import TerminalUI

/// The wishes that wait for a decision, those decided on, and ideas with support.
struct WishesScreen: Screen {
  enum Action: EditingAction {
    case opened(id: String)
    case appeared
    case moreShown
    case editing(DocumentEditing.Action)
  }

  private var pager = Pager(6)
  private var editing = DocumentEditing(.replies)

  var onAppear: Action? { .appeared }

  func page(_ context: Context) -> Page<Action> {
    var page = Page<Action>(title: context.text("wishes.title"))
    page.message = editing.message
    let cases = context.wishCases
    if cases.isEmpty { page.blocks = [.text(context.text("wishes.none"))] }
    page.choices = pager.shown(cases).enumerated().map { index, wish in
      Choice(
        id: wish.id, key: .digit(index + 1), label: context.words(of: wish),
        details: [context.state(of: wish)],
        shape: .row, action: .opened(id: wish.id))
    }
    page.choices += pager.more(cases.count, key: .digit(8), action: .moreShown) {
      context.text("week.more", count: $0)
    }
    page.choices += editing.choices(context)
    return page
  }

  mutating func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    editing.forget()
    switch action {
    case .appeared: return [.run(context.readWishes)]
    case .opened(let id): return [.show(WishCaseScreen(id: id))]
    case .moreShown:
      pager.turn(context.wishCases.count)
      return []
    case .editing(let action): return editing.update(action, context)
    }
  }

}
