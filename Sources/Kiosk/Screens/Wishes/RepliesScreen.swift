import KioskModel

/// What visitors have wished for and what has come of it, the latest first.
struct RepliesScreen: Screen {
  enum Action: Sendable {
    case opened(Reply)
    case moreShown
  }

  private var pager = Pager(6)

  func page(_ here: Surroundings) -> Page<Action> {
    var page = Page<Action>(title: here.text("replies.title").uppercased())
    let answers = here.answers
    page.choices = pager.shown(answers).enumerated().map {
      index, reply in
      let answer = reply.reply?.text(here.languageChain) ?? ""
      return Choice(
        key: .digit(index + 1), label: here.words(of: reply),
        details: [
          here.text("replies.\(reply.status.rawValue)") + ": " + here.words.isolated(answer)
        ],
        shape: .row, action: .opened(reply))
    }
    page.choices += pager.more(answers.count, key: .digit(8), action: .moreShown) {
      _ in here.text("replies.more")
    }
    return page
  }

  mutating func update(_ action: Action, _ here: Surroundings) -> [Request] {
    switch action {
    case .opened(let reply): return [.show(ReplyScreen(id: reply.id))]
    case .moreShown:
      pager.turn(here.answers.count)
      return []
    }
  }
}
