import KioskModel
import TerminalUI

/// A list of documents: each opens a screen on which it is changed, and changes can be undone here.
struct EditedListScreen<List: EditedList>: Screen {
  enum Action: EditingAction {
    case appeared
    case opened(List.Item)
    case moreShown
    case editing(DocumentEditing.Action)
  }

  private let list = List()
  private var pager: Pager
  private var editing: DocumentEditing

  init(of list: List.Type) {
    pager = Pager(self.list.perPage)
    editing = DocumentEditing(self.list.kind)
  }

  var onAppear: Action? { .appeared }

  func page(_ context: Context) -> Page<Action> {
    let items = list.items(context)
    var page = Page<Action>(title: context.text(list.title), message: editing.message)
    page.blocks = list.blocks(items, context)
    page.add(
      items, pager, more: { context.text("week.more", count: $0) }, turned: .moreShown,
      opened: { .opened($0) }, row: { list.row($0, context) })
    page.choices += editing.choices(context)
    return page
  }

  mutating func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    editing.forget()
    switch action {
    case .appeared: return list.whenShown(context)
    case .opened(let item): return [.show(list.screen(item))]
    case .moreShown: pager.turn(list.items(context).count)
    case .editing(let action): return editing.update(action, context)
    }
    return []
  }
}
