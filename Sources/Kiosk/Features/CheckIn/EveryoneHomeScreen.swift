import KioskModel
import TerminalUI

/// Asks before everybody at a session is checked out.
struct EveryoneHomeScreen: Screen {
  enum Action: Sendable {
    case everyoneLeft
  }

  let session: Session.ID

  func page(_ context: Context) -> Page<Action> {
    var page = Page<Action>(title: context.text("everyoneHome.title"))
    let inside = context.expectedAttendance.inside(session)
    let current = CheckInScreen.sessions(context).first { $0.id == session }
    page.aside = current.map { context.title($0.activity) } ?? ""
    page.blocks = [.banner(context.text("sessionEnd.inside", count: inside), score: nil)]
    page.question = context.text("everyoneHome.ask", count: inside)
    page.choices = [
      // Not the key that opened this page: it may be pressed twice.
      Choice(
        key: .character("+"), label: context.text("everyoneHome.yes", count: inside), shape: .tile,
        action: .everyoneLeft)
    ]
    return page
  }

  func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    let attendance = context.expectedAttendance
    let inside = attendance.inside(session)
    // A person known by name is one of those counted, and is checked out once.
    let people = attendance.peopleInside(session).prefix(inside).map(Optional.some)
    let heads = Array(repeating: String?.none, count: inside - people.count)
    guard inside > 0 else { return [.back] }
    return [.record(.departures(from: session, of: people + heads, context)), .back, .back]
  }
}
