import KioskModel
import TerminalUI

/// The wishes with the replies to them, the latest first.
struct RepliesScreen: Screen {
  enum Action: Sendable {
    case opened(Reply)
    case moreShown
  }

  private var pager = Pager(6)

  var name: String { "replies" }

  func page(_ context: Context) -> Page<Action> {
    var page = Page<Action>(title: context.text("replies.title").uppercased())
    page.agenda = context.agendaFromNow
    let answers = context.answers
    page.add(
      answers, pager, more: { _ in context.text("replies.more") }, turned: .moreShown,
      opened: { .opened($0) }
    ) { reply in
      let answer = context.words.isolated(reply.reply?.text(context.languageChain) ?? "")
      return ListRow(
        id: reply.id, label: context.words(of: reply),
        details: [context.text("replies.\(reply.status.rawValue)") + ": " + answer])
    }
    return page
  }

  mutating func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    switch action {
    case .opened(let reply): return [.show(ReplyScreen(id: reply.id))]
    case .moreShown:
      pager.turn(context.answers.count)
      return []
    }
  }
}
