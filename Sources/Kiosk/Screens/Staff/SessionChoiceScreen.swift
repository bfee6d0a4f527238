import KioskModel

/// The day's sessions, also those that have ended, to count at another one.
struct SessionChoiceScreen: Screen {
  enum Action: Sendable {
    case chosen(Session.ID)
    case moreShown
  }

  private var pager = Pager(7)

  func page(_ here: Surroundings) -> Page<Action> {
    var page = Page<Action>(title: here.text("sessionChoice.title"))
    let listed = CheckInScreen.listed(here)
    page.choices = pager.shown(listed).enumerated().map { index, row in
      let start = row.session?.localStart.clock ?? row.id.recurrence.clock
      return Choice(
        key: .digit(index + 1), label: start + "  " + CheckInScreen.title(row, here),
        details: [state(row, here)], shape: .row, action: .chosen(row.id))
    }
    page.choices += pager.more(listed.count, key: .digit(8), action: .moreShown) {
      here.text("week.more", count: $0)
    }
    return page
  }

  private func state(_ row: CheckInScreen.Listed, _ here: Surroundings) -> String {
    let came = here.text(
      "checkIn.arrivalsShort", ["count": String(here.attendance.arrivals(row.id))])
    guard let session = row.session, session.tense(at: here.moment.wall).isEnded else {
      return came
    }
    return here.text(session.isCancelled ? "session.cancelled" : "session.over") + " · " + came
  }

  mutating func update(_ action: Action, _ here: Surroundings) -> [Request] {
    switch action {
    case .chosen(let id): return [.back, .back, .replace(CheckInScreen(session: id))]
    case .moreShown:
      pager.turn(CheckInScreen.listed(here).count)
      return []
    }
  }
}
