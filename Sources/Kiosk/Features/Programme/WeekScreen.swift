import KioskModel
import TerminalUI

/// The sessions of a week by day, with choices for later weeks and for types of activities.
struct WeekScreen: Screen {
  enum Action: Sendable {
    case dayOpened(LocalDate)
    case nextWeekOpened
    case kindsOpened
  }

  let monday: LocalDate
  var kind: ActivityKind?

  /// How many weeks ahead the programme can be shown.
  static let maxWeeks = 12

  var name: String { "week" }

  func page(_ context: Context) -> Page<Action> {
    let days = (0..<7).map { monday + $0 }
    let sessions = Self.sessions(monday...(monday + 6), kind, context)
    var page = Page<Action>(
      title: context.text(
        "week.title",
        [
          "week": String(monday.isoWeek.week), "from": context.words.day(monday),
          "to": context.words.day(monday + 6),
        ]),
      aside: kind.map { context.text("kind.\($0.rawValue)") } ?? context.text("home.free"))
    page.choices = days.enumerated().map { index, day in
      Choice(
        id: day.description, key: .digit(index + 1),
        label: context.words.weekday(day.weekday) + " \(day.day)",
        details: (day == context.now.date ? [context.text("week.today")] : [])
          + Self.lines(sessions.filter { $0.localStart.date == day }, context),
        shape: .tile, action: .dayOpened(day))
    }
    if monday < context.now.date + Self.maxWeeks * 7 {
      page.choices.append(
        Choice(
          key: .digit(8), otherKeys: [.character("+")], label: context.text("week.next"),
          shape: .footer, action: .nextWeekOpened))
    }
    page.choices.append(
      Choice(
        key: .digit(9), label: context.text("week.kinds"), shape: .footer, action: .kindsOpened))
    return page
  }

  func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    switch action {
    case .dayOpened(let day): [.show(DayScreen(day: day, kind: kind))]
    case .nextWeekOpened: [.show(WeekScreen(monday: monday + 7, kind: kind))]
    case .kindsOpened: [.show(KindScreen(monday: monday))]
    }
  }

  /// The sessions that start on some days, optionally of one type only.
  static func sessions(
    _ days: ClosedRange<LocalDate>, _ kind: ActivityKind?, _ context: Context
  ) -> [Session] {
    context.book.sessions(on: days).filter {
      days.contains($0.localStart.date) && (kind == nil || $0.activity.kind == kind)
    }
  }

  private static func lines(_ sessions: [Session], _ context: Context) -> [String] {
    if sessions.isEmpty { return [context.text("week.nothing")] }
    return sessions.map { session in
      // Each one starts with its time, so that it is clear which one a mark belongs to.
      let clock = session.activity.isAllDay ? "" : session.localStart.clock
      return [clock, context.mark(session), context.title(session.activity)].filter { !$0.isEmpty }
        .joined(separator: " ")
    }
  }
}
