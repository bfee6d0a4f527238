import KioskModel
import TerminalUI

/// A week of the programme, for coordinators.
struct PlanWeekScreen: Screen {
  enum Action: EditingAction {
    case dayOpened(LocalDate)
    case nextWeekOpened, previousWeekOpened, moreOpened
    case editing(DocumentEditing.Action)
  }

  private(set) var monday: LocalDate
  private var editing = DocumentEditing()

  init(monday: LocalDate) { self.monday = monday }

  func page(_ context: Context) -> Page<Action> {
    let sessions = context.book.sessions(on: monday...(monday + 6))
    var page = Page<Action>(
      title: context.text(
        "week.title",
        [
          "week": String(monday.isoWeek.week), "from": context.words.day(monday),
          "to": context.words.day(monday + 6),
        ]))
    page.message = editing.message
    page.choices = (0..<7).map { offset in
      let day = monday + offset
      let lines = sessions.filter { $0.localStart.date == day }.map { session in
        (session.isCancelled ? context.text("session.cancelled") + " " : "")
          + (session.activity.isAllDay ? "" : session.localStart.clock + " ")
          + context.title(session.activity)
      }
      return Choice(
        id: day.description, key: .digit(offset + 1),
        label: context.words.weekday(day.weekday) + " \(day.day)",
        details: (day == context.now.date ? [context.text("week.today")] : [])
          + (lines.isEmpty ? [context.text("week.nothing")] : lines),
        shape: .tile, action: .dayOpened(day))
    }
    page.choices.append(
      Choice(
        key: .digit(9), label: context.text("plan.more"),
        details: [context.text("plan.moreText")], shape: .tile, action: .moreOpened))
    page.choices += [
      Choice(
        key: .digit(8), otherKeys: [.character("+")], label: context.text("plan.nextWeek"),
        shape: .footer, action: .nextWeekOpened),
      Choice(
        key: .character("-"), label: context.text("plan.previousWeek"), shape: .footer,
        action: .previousWeekOpened),
    ]
    page.choices += editing.choices(context)
    return page
  }

  mutating func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    editing.forget()
    switch action {
    case .dayOpened(let day): return [.show(PlanDayScreen(day: day))]
    case .nextWeekOpened: monday = monday + 7
    case .previousWeekOpened: monday = monday - 7
    case .moreOpened: return [.show(PlanMoreScreen(monday: monday))]
    case .editing(let action): return editing.update(action, context)
    }
    return []
  }

}
