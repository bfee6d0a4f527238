import KioskModel
import TerminalUI

/// A day of the programme, for coordinators.
struct PlanDayScreen: Screen {
  enum Action: EditingAction {
    case sessionOpened(Session)
    case moreShown, newOpened, copyOpened
    case editing(DocumentEditing.Action)
  }

  let day: LocalDate
  private var pager = Pager(6)
  private var editing = DocumentEditing()

  init(day: LocalDate) { self.day = day }

  func page(_ context: Context) -> Page<Action> {
    let sessions = Self.sessions(day, context)
    var page = Page<Action>(title: context.words.longDay(day))
    page.message = editing.message
    if sessions.isEmpty { page.blocks = [.text(context.text("week.nothing"))] }
    page.choices = pager.shown(sessions).enumerated().map {
      index, session in
      Choice(
        id: session.id.description, key: .digit(index + 1),
        label: context.words.hours(session) + "  "
          + (session.isCancelled ? context.text("session.cancelled") + " " : "")
          + context.title(session.activity),
        details: [
          [session.activity.rooms.first ?? "", context.words.repeats(of: session.id, context)]
            .filter { !$0.isEmpty }.joined(separator: " · ")
        ],
        shape: .row, action: .sessionOpened(session))
    }
    page.choices += pager.more(sessions.count, key: .digit(7), shape: .row, action: .moreShown) {
      context.text("week.more", count: $0)
    }
    page.choices += [
      Choice(key: .digit(8), label: context.text("plan.new"), shape: .row, action: .newOpened)
    ]
    if !sessions.isEmpty {
      page.choices.append(
        Choice(
          key: .digit(9), label: context.text("plan.copyDay"), shape: .row, action: .copyOpened))
    }
    page.choices += editing.choices(context)
    return page
  }

  mutating func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    editing.forget()
    switch action {
    case .sessionOpened(let session): return [.show(PlanSessionScreen(session.id, day: day))]
    case .moreShown:
      pager.turn(Self.sessions(day, context).count)
      return []
    case .newOpened: return [.show(TemplateScreen(day: day))]
    case .copyOpened: return [.show(CopyScreen(.day(day), context))]
    case .editing(let action): return editing.update(action, context)
    }
  }

  /// The sessions that start on a day.
  static func sessions(_ day: LocalDate, _ context: Context) -> [Session] {
    context.book.sessions(on: day).filter { $0.localStart.date == day }
  }
}
