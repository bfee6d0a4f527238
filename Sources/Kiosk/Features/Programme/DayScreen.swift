import KioskModel
import TerminalUI

/// The sessions of a day.
struct DayScreen: Screen {
  enum Action: Sendable {
    case sessionOpened(Session)
    case moreOpened
  }

  let day: LocalDate
  let kind: ActivityKind?
  private var pager = Pager(7)

  init(day: LocalDate, kind: ActivityKind?) { (self.day, self.kind) = (day, kind) }

  var name: String { "day" }

  func page(_ context: Context) -> Page<Action> {
    let sessions = sessions(context)
    var page = Page<Action>(title: context.words.longDay(day), aside: context.text("home.free"))
    page.agenda = context.agendaFromNow
    if sessions.isEmpty { page.blocks = [.text(context.text("week.nothing"))] }
    page.add(
      sessions, pager, more: { context.text("week.more", count: $0) }, turned: .moreOpened,
      opened: { .sessionOpened($0) }
    ) { session in
      let more = [session.activity.rooms.first ?? "", context.note(session.activity)]
      return ListRow(
        id: session.id.description, label: Self.label(session, context),
        details: [more.filter { !$0.isEmpty }.joined(separator: " · ")],
        accent: session.activity.kind.accent)
    }
    return page
  }

  mutating func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    switch action {
    case .sessionOpened(let session): return [.show(ActivityScreen(session: session))]
    case .moreOpened:
      pager.turn(sessions(context).count)
      return []
    }
  }

  private func sessions(_ context: Context) -> [Session] {
    WeekScreen.sessions(day...day, kind, context)
  }

  private static func label(_ session: Session, _ context: Context) -> String {
    let name = [context.mark(session), context.title(session.activity)].filter { !$0.isEmpty }
    return context.words.hours(session) + "  " + name.joined(separator: " ")
  }
}
