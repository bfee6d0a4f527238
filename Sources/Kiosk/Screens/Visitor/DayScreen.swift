import KioskModel

/// The sessions of one day, each of which can be opened.
struct DayScreen: Screen {
  enum Action: Sendable {
    case sessionOpened(Session)
    case moreOpened
  }

  let day: LocalDate
  var kind: ActivityKind?
  /// How many sessions were on the pages before this one.
  var skipped = 0

  private static let perPage = 7

  func page(_ here: Surroundings) -> Page<Action> {
    let sessions = WeekScreen.sessions(day...day, kind, here).dropFirst(skipped)
    var page = Page<Action>(title: here.words.longDay(day), aside: here.text("home.free"))
    if sessions.isEmpty { page.blocks = [.text(here.text("week.nothing"))] }
    page.choices = sessions.prefix(Self.perPage).enumerated().map { index, session in
      Choice(
        key: .digit(index + 1), label: Self.label(session, here),
        details: [
          [session.activity.rooms.first ?? "", here.note(session.activity)]
            .filter { !$0.isEmpty }.joined(separator: " · ")
        ],
        shape: .row, action: .sessionOpened(session))
    }
    let more = sessions.count - Self.perPage
    if more > 0 {
      page.choices.append(
        Choice(
          key: .digit(8), otherKeys: [.character("+")], label: here.text("week.more", count: more),
          shape: .foot, action: .moreOpened))
    }
    return page
  }

  func update(_ action: Action, _ here: Surroundings) -> [Request] {
    switch action {
    case .sessionOpened(let session): [.show(ActivityScreen(session: session))]
    case .moreOpened:
      [.show(DayScreen(day: day, kind: kind, skipped: skipped + Self.perPage))]
    }
  }

  private static func label(_ session: Session, _ here: Surroundings) -> String {
    let mark = session.isCancelled ? here.text("session.cancelled") + " " : ""
    return here.words.hours(session) + "  " + mark + here.title(session.activity)
  }
}
