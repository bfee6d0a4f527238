import KioskModel
import TerminalUI

/// What visitors can wish for: ideas, other visitors' wishes, and a text of their own.
struct WishScreen: Screen {
  enum Action: Sendable {
    case chosen(Proposal)
    case appeared
    case moreShown
    case repliesOpened
    case writingOpened
  }

  private var pager = Pager(5)

  var onAppear: Action? { .appeared }

  var name: String { "wish" }

  func page(_ context: Context) -> Page<Action> {
    var page = Page<Action>(title: context.text("wish.title"), aside: context.text("wish.aside"))
    page.agenda = context.agendaFromNow
    let proposals = context.proposals
    page.choices = pager.shown(proposals).enumerated().map {
      index, proposal in
      let support = context.text("wish.support", count: proposal.support)
      return Choice(
        key: .digit(index + 1), label: proposal.text,
        details: proposal.support == 0 ? [] : [support], shape: .row, action: .chosen(proposal))
    }
    page.choices.append(
      Choice(key: .digit(9), label: context.text("wish.write"), shape: .row, action: .writingOpened)
    )
    page.choices += pager.more(proposals.count, key: .digit(6), action: .moreShown) {
      _ in context.text("wish.more")
    }
    if !context.answers.isEmpty {
      page.choices.append(
        Choice(
          key: .digit(8), label: context.text("replies.title"), shape: .footer,
          action: .repliesOpened))
    }
    return page
  }

  mutating func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    switch action {
    case .appeared: return [.run(context.readWishes)]
    case .chosen(let proposal):
      let wish = Wish(
        idea: proposal.id, language: context.words.language.tag, hour: context.now.hour)
      return WishedScreen.record(wish, words: proposal.text, context) { .show($0) }
    case .moreShown:
      pager.turn(context.proposals.count)
      return []
    case .repliesOpened: return [.show(RepliesScreen())]
    case .writingOpened: return [.show(WishWriteScreen(context))]
    }
  }
}
