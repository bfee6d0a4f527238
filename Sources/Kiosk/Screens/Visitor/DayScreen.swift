import KioskModel

/// The sessions of one day, each of which can be opened.
struct DayScreen: Screen {
  enum Action: Sendable {
    case sessionOpened(Session)
    case moreOpened
  }

  let day: LocalDate
  let kind: ActivityKind?
  private var pager = Pager(7)

  init(day: LocalDate, kind: ActivityKind?) { (self.day, self.kind) = (day, kind) }

  func page(_ here: Surroundings) -> Page<Action> {
    let sessions = sessions(here)
    var page = Page<Action>(title: here.words.longDay(day), aside: here.text("home.free"))
    if sessions.isEmpty { page.blocks = [.text(here.text("week.nothing"))] }
    page.choices = pager.shown(sessions).enumerated().map { index, session in
      Choice(
        key: .digit(index + 1), label: Self.label(session, here),
        details: [
          [session.activity.rooms.first ?? "", here.note(session.activity)]
            .filter { !$0.isEmpty }.joined(separator: " · ")
        ],
        shape: .row, action: .sessionOpened(session))
    }
    page.choices += pager.more(sessions.count, key: .digit(8), action: .moreOpened) {
      here.text("week.more", count: $0)
    }
    return page
  }

  mutating func update(_ action: Action, _ here: Surroundings) -> [Request] {
    switch action {
    case .sessionOpened(let session): return [.show(ActivityScreen(session: session))]
    case .moreOpened:
      pager.turn(sessions(here).count)
      return []
    }
  }

  private func sessions(_ here: Surroundings) -> [Session] {
    WeekScreen.sessions(day...day, kind, here)
  }

  private static func label(_ session: Session, _ here: Surroundings) -> String {
    let name = [here.mark(session), here.title(session.activity)].filter { !$0.isEmpty }
    return here.words.hours(session) + "  " + name.joined(separator: " ")
  }
}
