import KioskModel

/// What somebody wished for and what has come of it, in full.
struct ReplyScreen: Screen {
  enum Action: Sendable {}

  let id: String

  func page(_ here: Surroundings) -> Page<Action> {
    var page = Page<Action>(title: here.text("replies.title").uppercased())
    guard let reply = here.answers.first(where: { $0.id == id }) else { return page }
    page.aside = here.text("replies.\(reply.status.rawValue)")
    // As wide as a fact is on the smallest screen.
    let lines = TextWidth.wrap(here.words(of: reply), 38)
    page.blocks =
      lines.enumerated().map { index, line in
        .fact(name: index == 0 ? here.text("replies.wished") : "", value: line)
      } + [
        .text(""),
        .fact(name: here.text("replies.answer"), value: here.words.date(reply.decided)),
        .lines([reply.reply?.text(here.languageChain) ?? ""]),
      ]
    return page
  }

  func update(_ action: Action, _ here: Surroundings) -> [Request] {}
}
