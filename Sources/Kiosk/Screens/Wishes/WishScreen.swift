import KioskModel

/// What visitors can wish for: ideas, what others have wished, and words of their own.
struct WishScreen: Screen {
  enum Action: Sendable {
    case chosen(Proposal)
    case moreShown
    case repliesOpened
    case writingOpened
  }

  private var pager = Pager(5)

  func page(_ here: Surroundings) -> Page<Action> {
    var page = Page<Action>(title: here.text("wish.title"), aside: here.text("wish.aside"))
    let proposals = here.proposals
    page.choices = pager.shown(proposals).enumerated().map {
      index, proposal in
      let support = here.text("wish.support", count: proposal.support)
      return Choice(
        key: .digit(index + 1), label: proposal.text,
        details: proposal.support == 0 ? [] : [support], shape: .row, action: .chosen(proposal))
    }
    page.choices.append(
      Choice(key: .digit(9), label: here.text("wish.write"), shape: .row, action: .writingOpened))
    page.choices += pager.more(proposals.count, key: .digit(6), action: .moreShown) {
      _ in here.text("wish.more")
    }
    if !here.answers.isEmpty {
      page.choices.append(
        Choice(
          key: .digit(8), label: here.text("replies.title"), shape: .foot, action: .repliesOpened))
    }
    return page
  }

  mutating func update(_ action: Action, _ here: Surroundings) -> [Request] {
    switch action {
    case .chosen(let proposal):
      let wish = Wish(idea: proposal.id, language: here.words.language, hour: here.now.hour)
      return WishedScreen.record(wish, words: proposal.text, here) { .show($0) }
    case .moreShown:
      pager.turn(here.proposals.count)
      return []
    case .repliesOpened: return [.show(RepliesScreen())]
    case .writingOpened: return [.show(WishWriteScreen(here))]
    }
  }

  mutating func appeared(_ here: Surroundings) -> [Request] { here.readWishes(id: here.newID()) }
}
