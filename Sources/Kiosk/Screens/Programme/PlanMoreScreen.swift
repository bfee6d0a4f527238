import KioskModel

/// What is done to a whole week, and with calendars from elsewhere.
struct PlanMoreScreen: Screen {
  enum Action: Sendable {
    case weekCopied, calendarOpened
  }

  let monday: LocalDate

  func page(_ here: Surroundings) -> Page<Action> {
    var page = Page<Action>(title: here.text("plan.more"))
    page.choices = [
      Choice(
        key: .digit(1), label: here.text("plan.copyWeek"),
        details: [here.text("plan.copyWeekText")], shape: .tile, action: .weekCopied),
      Choice(
        key: .digit(2), label: here.text("plan.import"), details: [here.text("plan.importText")],
        shape: .tile, action: .calendarOpened),
    ]
    return page
  }

  func update(_ action: Action, _ here: Surroundings) -> [Request] {
    switch action {
    case .weekCopied: [.replace(CopyScreen(.week(monday), here))]
    case .calendarOpened: [.replace(CalendarFilesScreen())]
    }
  }
}
