import KioskModel
import TerminalUI

/// The wishes that wait for a decision, what has been decided, and ideas that somebody wants.
struct WishesScreen: Screen {
  enum Action: Sendable {
    case opened(id: String)
    case moreShown
    case undone, redone
  }

  private var pager = Pager(6)
  private var editing = DocumentEditing(.wishes)

  func page(_ context: Context) -> Page<Action> {
    var page = Page<Action>(title: context.text("wishes.title"))
    page.message = editing.message
    let cases = context.wishCases
    if cases.isEmpty { page.blocks = [.text(context.text("wishes.none"))] }
    page.choices = pager.shown(cases).enumerated().map { index, wish in
      Choice(
        key: .digit(index + 1), label: context.words(of: wish), details: [context.state(of: wish)],
        shape: .row, action: .opened(id: wish.id))
    }
    page.choices += pager.more(cases.count, key: .digit(8), action: .moreShown) {
      context.text("week.more", count: $0)
    }
    page.choices += editing.choices(context, undo: .undone, redo: .redone)
    return page
  }

  mutating func update(_ action: Action, _ context: Context) -> [Request] {
    editing.forget()
    switch action {
    case .opened(let id): return [.show(WishCaseScreen(id: id))]
    case .moreShown:
      pager.turn(context.wishCases.count)
      return []
    case .undone: return editing.undo(context)
    case .redone: return editing.redo(context)
    }
  }

  mutating func appeared(_ context: Context) -> [Request] {
    context.readWishes(id: context.newID())
  }

  mutating func learned(_ news: News, _ context: Context) -> [Request] {
    _ = editing.learned(news, context)
    return []
  }
}
