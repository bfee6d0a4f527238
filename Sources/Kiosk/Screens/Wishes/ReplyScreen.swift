import KioskModel

/// What somebody wished for and what has come of it, in full.
struct ReplyScreen: Screen {
  enum Action: Sendable {}

  let id: String

  func page(_ here: Surroundings) -> Page<Action> {
    var page = Page<Action>(title: here.text("replies.title").uppercased())
    guard let reply = here.answers.first(where: { $0.id == id }) else { return page }
    page.aside = here.text("replies.\(reply.status.rawValue)")
    page.blocks = [
      .fact(name: here.text("replies.wished"), value: ""), .text(here.words(of: reply)),
      .fact(name: here.text("replies.answer"), value: here.words.date(reply.decided)),
      .text(reply.reply?.text(here.languageChain) ?? ""),
    ]
    return page
  }

  func update(_ action: Action, _ here: Surroundings) -> [Request] {}
}
