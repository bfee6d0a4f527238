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
    let answers = context.answers
    page.choices = pager.shown(answers).enumerated().map {
      index, reply in
      let answer = reply.reply?.text(context.languageChain) ?? ""
      return Choice(
        id: reply.id, key: .digit(index + 1), label: context.words(of: reply),
        details: [
          context.text("replies.\(reply.status.rawValue)") + ": " + context.words.isolated(answer)
        ],
        shape: .row, action: .opened(reply))
    }
    page.choices += pager.more(answers.count, key: .digit(8), action: .moreShown) {
      _ in context.text("replies.more")
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
