import KioskModel
import TerminalUI

/// The current and coming notices, with choices that lead to wishes and health information.
struct MessagesScreen: Screen {
  enum Action: EditingAction {
    case noticeOpened(file: String)
    case newOpened, moreShown
    case wishesOpened, cardsOpened, pollOpened
    case editing(DocumentEditing.Action)
  }

  private var pager = Pager(4)
  private var editing = DocumentEditing(.notices)

  func page(_ context: Context) -> Page<Action> {
    var page = Page<Action>(title: context.text("messages.title"))
    page.message = editing.message
    let notices = Self.notices(context)
    if notices.isEmpty { page.blocks = [.text(context.text("messages.none"))] }
    page.choices = pager.shown(notices).enumerated().map {
      index, entry in
      let notice = entry.notice
      let days =
        context.words.day(notice.days.lowerBound) + " – "
        + context.words.day(notice.days.upperBound)
      return Choice(
        id: entry.file, key: .digit(index + 1), label: notice.text.text(context.languageChain),
        details: [[days, notice.sender, state(notice, context)].joined(separator: " · ")],
        shape: .row, action: .noticeOpened(file: entry.file))
    }
    page.choices.append(
      Choice(
        key: .digit(5), label: context.text("pollStaff.messages"),
        details: context.poll.map { [context.text("pollStaff.running", count: $0.count)] } ?? [],
        shape: .row, action: .pollOpened))
    let waiting = context.waitingWishes.count
    let unread = context.healthCatalogue.waiting(on: context.now.date).count
    page.choices += [
      Choice(
        key: .digit(6), label: context.text("messages.wishes"),
        details: waiting == 0 ? [] : [context.text("messages.waiting", count: waiting)],
        shape: .row,
        action: .wishesOpened),
      Choice(
        key: .digit(7), label: context.text("messages.cards"),
        details: unread == 0 ? [] : [context.text("messages.unread", count: unread)], shape: .row,
        action: .cardsOpened),
    ]
    page.choices += pager.more(notices.count, key: .digit(8), shape: .row, action: .moreShown) {
      context.text("week.more", count: $0)
    }
    page.choices.append(
      Choice(key: .digit(9), label: context.text("messages.new"), shape: .row, action: .newOpened))
    page.choices += editing.choices(context)
    return page
  }

  mutating func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    editing.forget()
    switch action {
    case .noticeOpened(let file): return [.show(NoticeFormScreen(file: file, context))]
    case .newOpened: return [.show(NoticeFormScreen(file: nil, context))]
    case .pollOpened: return [.show(PollStartScreen())]
    case .wishesOpened: return [.show(EditedListScreen(of: WishCaseList.self))]
    case .cardsOpened: return [.show(EditedListScreen(of: CardList.self))]
    case .moreShown:
      pager.turn(Self.notices(context).count)
      return []
    case .editing(let action): return editing.update(action, context)
    }
  }

  /// Whether visitors see the notice today, in words (EN 301 549: not by colour alone).
  private func state(_ notice: Notice, _ context: Context) -> String {
    let today = context.now.date
    if notice.days.upperBound < today { return context.text("messages.over") }
    return context.text(notice.days.contains(today) ? "messages.now" : "messages.coming")
  }

  /// The notices: current and coming ones first, then past ones.
  private static func notices(_ context: Context) -> [(file: String, notice: Notice)] {
    let today = context.now.date
    return context.place.notices.values.map { (file: $0.key, notice: $0.value) }.sorted {
      let (one, other) = ($0.notice.days, $1.notice.days)
      let (isOver, otherIsOver) = (one.upperBound < today, other.upperBound < today)
      if isOver != otherIsOver { return otherIsOver }
      return (one.lowerBound, $0.file) < (other.lowerBound, $1.file)
    }
  }
}
