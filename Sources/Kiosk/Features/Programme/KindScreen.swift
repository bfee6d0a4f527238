import KioskModel
import TerminalUI

/// Chooses the type of activities that the week shows.
struct KindScreen: Screen {
  enum Action: Sendable {
    case chosen(ActivityKind?)
  }

  let monday: LocalDate

  var name: String { "kind" }

  func page(_ context: Context) -> Page<Action> {
    var page = Page<Action>(title: context.text("week.kinds"))
    page.agenda = context.agendaFromNow
    let present = Set(context.place.programme.activities.map(\.kind))
    let kinds = ActivityKind.allCases.filter { present.contains($0) }
    page.choices = [
      Choice(key: .digit(1), label: context.text("week.all"), shape: .tile, action: .chosen(nil))
    ]
    page.choices += kinds.enumerated().map { index, kind in
      Choice(
        key: .digit(index + 2), label: context.text("kind.\(kind.rawValue)"),
        accent: kind.accent, shape: .tile, action: .chosen(kind))
    }
    return page
  }

  func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    switch action {
    case .chosen(let kind): [.back, .replace(WeekScreen(monday: monday, kind: kind))]
    }
  }
}
