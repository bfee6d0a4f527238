import KioskModel
import TerminalUI

/// A wish with the whole reply to it.
struct ReplyScreen: Screen {
  enum Action: Sendable {}

  let id: String

  var name: String { "reply" }

  func page(_ context: Context) -> Page<Action> {
    var page = Page<Action>(title: context.text("replies.title").uppercased())
    page.agenda = context.agendaFromNow
    guard let reply = context.answers.first(where: { $0.id == id }) else { return page }
    page.aside = context.text("replies.\(reply.status.rawValue)")
    page.blocks = [
      .fact(name: context.text("replies.wished"), value: context.words(of: reply)), .space,
      .fact(name: context.text("replies.answer"), value: context.words.date(reply.decided)),
      .lines([reply.reply?.text(context.languageChain) ?? ""]),
    ]
    return page
  }

  func update(_ action: Action, _ context: Context) -> [Effect<Action>] {}
}
