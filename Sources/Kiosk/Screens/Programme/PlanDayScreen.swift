import KioskModel

/// A day of the programme, for those who plan it.
struct PlanDayScreen: Screen {
  enum Action: Sendable {
    case sessionOpened(Session)
    case moreShown, newOpened, copyOpened
    case undone, redone
  }

  let day: LocalDate
  private var pager = Pager(6)
  private var desk = ChangeDesk()

  init(day: LocalDate) { self.day = day }

  func page(_ here: Surroundings) -> Page<Action> {
    let sessions = Self.sessions(day, here)
    var page = Page<Action>(title: here.words.longDay(day))
    page.message = desk.message
    if sessions.isEmpty { page.blocks = [.text(here.text("week.nothing"))] }
    page.choices = pager.shown(sessions).enumerated().map {
      index, session in
      Choice(
        key: .digit(index + 1),
        label: here.words.hours(session) + "  "
          + (session.isCancelled ? here.text("session.cancelled") + " " : "")
          + here.title(session.activity),
        details: [
          [session.activity.rooms.first ?? "", here.words.repeats(of: session.id, here)]
            .filter { !$0.isEmpty }.joined(separator: " · ")
        ],
        shape: .row, action: .sessionOpened(session))
    }
    page.choices += pager.more(sessions.count, key: .digit(7), shape: .row, action: .moreShown) {
      here.text("week.more", count: $0)
    }
    page.choices += [
      Choice(key: .digit(8), label: here.text("plan.new"), shape: .row, action: .newOpened)
    ]
    if !sessions.isEmpty {
      page.choices.append(
        Choice(key: .digit(9), label: here.text("plan.copyDay"), shape: .row, action: .copyOpened))
    }
    page.choices += desk.choices(here, undo: .undone, redo: .redone)
    return page
  }

  mutating func update(_ action: Action, _ here: Surroundings) -> [Request] {
    desk.forget()
    switch action {
    case .sessionOpened(let session): return [.show(PlanSessionScreen(session.id, day: day))]
    case .moreShown:
      pager.turn(Self.sessions(day, here).count)
      return []
    case .newOpened: return [.show(TemplateScreen(day: day))]
    case .copyOpened: return [.show(CopyScreen(.day(day), here))]
    case .undone: return desk.undo(here)
    case .redone: return desk.redo(here)
    }
  }

  mutating func learned(_ news: News, _ here: Surroundings) -> [Request] {
    _ = desk.learned(news, here)
    return []
  }

  /// The sessions that begin on a day.
  static func sessions(_ day: LocalDate, _ here: Surroundings) -> [Session] {
    here.book.sessions(on: day).filter { $0.localStart.date == day }
  }
}
