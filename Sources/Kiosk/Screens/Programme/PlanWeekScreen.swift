import KioskModel

/// A week of the programme, for those who plan it.
struct PlanWeekScreen: Screen {
  enum Action: Sendable {
    case dayOpened(LocalDate)
    case nextWeekOpened, previousWeekOpened, moreOpened
    case undone, redone
  }

  private(set) var monday: LocalDate
  private var desk = ChangeDesk()

  init(monday: LocalDate) { self.monday = monday }

  func page(_ here: Surroundings) -> Page<Action> {
    let sessions = here.book.sessions(on: monday...(monday + 6))
    var page = Page<Action>(
      title: here.text(
        "week.title",
        [
          "week": String(monday.isoWeek.week), "from": here.words.day(monday),
          "to": here.words.day(monday + 6),
        ]))
    page.message = desk.message
    page.choices = (0..<7).map { offset in
      let day = monday + offset
      let lines = sessions.filter { $0.localStart.date == day }.map { session in
        (session.isCancelled ? here.text("session.cancelled") + " " : "")
          + (session.activity.isAllDay ? "" : session.localStart.clock + " ")
          + here.title(session.activity)
      }
      return Choice(
        key: .digit(offset + 1), label: here.words.weekday(day.weekday) + " \(day.day)",
        details: (day == here.now.date ? [here.text("week.today")] : [])
          + (lines.isEmpty ? [here.text("week.nothing")] : lines),
        shape: .tile, action: .dayOpened(day))
    }
    page.choices.append(
      Choice(
        key: .digit(9), label: here.text("plan.more"),
        details: [here.text("plan.moreText")], shape: .tile, action: .moreOpened))
    page.choices += [
      Choice(
        key: .digit(8), otherKeys: [.character("+")], label: here.text("plan.nextWeek"),
        shape: .foot, action: .nextWeekOpened),
      Choice(
        key: .character("-"), label: here.text("plan.previousWeek"), shape: .foot,
        action: .previousWeekOpened),
    ]
    page.choices += desk.choices(here, undo: .undone, redo: .redone)
    return page
  }

  mutating func update(_ action: Action, _ here: Surroundings) -> [Request] {
    desk.forget()
    switch action {
    case .dayOpened(let day): return [.show(PlanDayScreen(day: day))]
    case .nextWeekOpened: monday = monday + 7
    case .previousWeekOpened: monday = monday - 7
    case .moreOpened: return [.show(PlanMoreScreen(monday: monday))]
    case .undone: return desk.undo(here)
    case .redone: return desk.redo(here)
    }
    return []
  }

  mutating func learned(_ news: News, _ here: Surroundings) -> [Request] {
    _ = desk.learned(news, here)
    return []
  }
}
