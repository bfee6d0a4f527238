import KioskModel
import TerminalUI

/// The day's sessions, including those that have ended, to choose the one to check in at.
struct SessionChoiceScreen: Screen {
  enum Action: Sendable {
    case chosen(Session.ID)
    case moreShown
  }

  private var pager = Pager(7)

  func page(_ context: Context) -> Page<Action> {
    var page = Page<Action>(title: context.text("sessionChoice.title"))
    let listed = CheckInScreen.listed(context)
    page.add(
      listed, pager, more: { context.text("week.more", count: $0) }, turned: .moreShown,
      opened: { .chosen($0.id) }
    ) { row in
      let start = row.session?.localStart.clock ?? row.id.recurrence.clock
      return ListRow(
        id: row.id.description, label: start + "  " + CheckInScreen.title(row, context),
        details: [state(row, context)])
    }
    return page
  }

  private func state(_ row: CheckInScreen.Listed, _ context: Context) -> String {
    let arrived = context.text(
      "checkIn.arrivalsShort", ["count": String(context.attendance.arrivals(row.id))])
    guard let session = row.session, session.phase(at: context.moment.wall).isEnded else {
      return arrived
    }
    return context.text(session.isCancelled ? "session.cancelled" : "session.over") + " · "
      + arrived
  }

  mutating func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    switch action {
    case .chosen(let id): return [.back, .back, .replace(CheckInScreen(session: id))]
    case .moreShown:
      pager.turn(CheckInScreen.listed(context).count)
      return []
    }
  }
}
