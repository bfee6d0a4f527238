import KioskModel
import TerminalUI

/// The documents of which there are several versions, because two kiosks have changed them at once.
struct ConflictListScreen: Screen {
  enum Action: Sendable {
    case appeared
    case opened(DocumentConflict)
    case moreShown
    case found(Result<[DocumentConflict], any Error>)
  }

  private var pager = Pager(5)
  private var message: PageMessage?

  var onAppear: Action? { .appeared }

  func page(_ context: Context) -> Page<Action> {
    var page = Page<Action>(title: context.text("conflict.list"), message: message)
    guard let conflicts = context.conflicts else {
      page.blocks = [.text(context.text("data.reading"))]
      return page
    }
    page.blocks = [.text(context.text(conflicts.isEmpty ? "conflict.nothing" : "conflict.how"))]
    page.add(
      conflicts, pager, more: { context.text("week.more", count: $0) }, turned: .moreShown,
      opened: { .opened($0) },
      row: {
        ListRow(
          id: $0.id, label: context.words.name(of: $0), details: [context.words.state(of: $0)])
      })
    return page
  }

  mutating func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    message = nil
    switch action {
    case .appeared: return [.run(.findConflicts) { .found($0) }]
    case .opened(let conflict): return [.show(ConflictScreen(conflict))]
    case .moreShown: pager.turn(context.conflicts?.count ?? 0)
    case .found(.success): break
    case .found(.failure(let error)): message = context.failed(error)
    }
    return []
  }
}
