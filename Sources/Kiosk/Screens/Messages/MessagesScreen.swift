import KioskModel

/// What passes between visitors and staff: the notices of these days and those to come, and the
/// ways to wishes and health information.
struct MessagesScreen: Screen {
  enum Action: Sendable {
    case noticeOpened(file: String)
    case newOpened, moreShown
    case wishesOpened, cardsOpened, pollOpened
    case undone, redone
  }

  private var pager = Pager(4)
  private var desk = ChangeDesk(.notices)

  func page(_ here: Surroundings) -> Page<Action> {
    var page = Page<Action>(title: here.text("messages.title"))
    page.message = desk.message
    let notices = Self.notices(here)
    if notices.isEmpty { page.blocks = [.text(here.text("messages.none"))] }
    page.choices = pager.shown(notices).enumerated().map {
      index, entry in
      let notice = entry.notice
      let days =
        here.words.day(notice.days.lowerBound) + " – "
        + here.words.day(notice.days.upperBound)
      return Choice(
        key: .digit(index + 1), label: notice.text.text(here.languageChain),
        details: [[days, notice.sender, state(notice, here)].joined(separator: " · ")],
        shape: .row, action: .noticeOpened(file: entry.file))
    }
    page.choices.append(
      Choice(
        key: .digit(5), label: here.text("pollStaff.messages"),
        details: here.poll.map { [here.text("pollStaff.running", count: $0.count)] } ?? [],
        shape: .row, action: .pollOpened))
    let waiting = here.waitingWishes.count
    let unread = here.shelf.waiting(on: here.now.date).count
    page.choices += [
      Choice(
        key: .digit(6), label: here.text("messages.wishes"),
        details: waiting == 0 ? [] : [here.text("messages.waiting", count: waiting)], shape: .row,
        action: .wishesOpened),
      Choice(
        key: .digit(7), label: here.text("messages.cards"),
        details: unread == 0 ? [] : [here.text("messages.unread", count: unread)], shape: .row,
        action: .cardsOpened),
    ]
    page.choices += pager.more(notices.count, key: .digit(8), shape: .row, action: .moreShown) {
      here.text("week.more", count: $0)
    }
    page.choices.append(
      Choice(key: .digit(9), label: here.text("messages.new"), shape: .row, action: .newOpened))
    page.choices += desk.choices(here, undo: .undone, redo: .redone)
    return page
  }

  mutating func update(_ action: Action, _ here: Surroundings) -> [Request] {
    desk.forget()
    switch action {
    case .noticeOpened(let file): return [.show(NoticeFormScreen(file: file, here))]
    case .newOpened: return [.show(NoticeFormScreen(file: nil, here))]
    case .pollOpened: return [.show(PollStartScreen())]
    case .wishesOpened: return [.show(WishesScreen())]
    case .cardsOpened: return [.show(CardsScreen())]
    case .moreShown:
      pager.turn(Self.notices(here).count)
      return []
    case .undone: return desk.undo(here)
    case .redone: return desk.redo(here)
    }
  }

  mutating func learned(_ news: News, _ here: Surroundings) -> [Request] {
    _ = desk.learned(news, here)
    return []
  }

  /// Whether visitors see it today; words, not colour.
  private func state(_ notice: Notice, _ here: Surroundings) -> String {
    let today = here.now.date
    if notice.days.upperBound < today { return here.text("messages.over") }
    return here.text(notice.days.contains(today) ? "messages.now" : "messages.coming")
  }

  /// Those of today and to come first, then those that are over.
  private static func notices(_ here: Surroundings) -> [(file: String, notice: Notice)] {
    let today = here.now.date
    return here.place.notices.values.map { (file: $0.key, notice: $0.value) }.sorted {
      let (one, other) = ($0.notice.days, $1.notice.days)
      let (isOver, otherIsOver) = (one.upperBound < today, other.upperBound < today)
      if isOver != otherIsOver { return otherIsOver }
      return (one.lowerBound, $0.file) < (other.lowerBound, $1.file)
    }
  }
}
