import KioskModel
import TerminalUI

/// Copies a week, and leads to the import of calendars.
struct PlanMoreScreen: Screen {
  enum Action: Sendable {
    case weekCopied, calendarOpened
  }

  let monday: LocalDate

  func page(_ context: Context) -> Page<Action> {
    var page = Page<Action>(title: context.text("plan.more"))
    page.choices = [
      Choice(
        key: .digit(1), label: context.text("plan.copyWeek"),
        details: [context.text("plan.copyWeekText")], shape: .tile, action: .weekCopied),
      Choice(
        key: .digit(2), label: context.text("plan.import"),
        details: [context.text("plan.importText")],
        shape: .tile, action: .calendarOpened),
    ]
    return page
  }

  func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    switch action {
    case .weekCopied: [.replace(CopyScreen(.week(monday), context))]
    case .calendarOpened: [.replace(CalendarFilesScreen())]
    }
  }
}
