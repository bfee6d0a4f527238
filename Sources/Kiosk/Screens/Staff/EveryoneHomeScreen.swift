import KioskModel

/// Asks before all who are at a session are counted out.
struct EveryoneHomeScreen: Screen {
  enum Action: Sendable {
    case everyoneLeft
  }

  let session: Session.ID

  func page(_ here: Surroundings) -> Page<Action> {
    var page = Page<Action>(title: here.text("everyoneHome.title"))
    let inside = here.expectedAttendance.inside(session)
    let current = CheckInScreen.sessions(here).first { $0.id == session }
    page.aside = current.map { here.title($0.activity) } ?? ""
    page.blocks = [.banner(here.text("sessionEnd.inside", count: inside), score: nil)]
    page.question = here.text("everyoneHome.ask", count: inside)
    page.choices = [
      // Not the key that led here: it may be on its way down a second time.
      Choice(
        key: .character("+"), label: here.text("everyoneHome.yes", count: inside), shape: .tile,
        action: .everyoneLeft)
    ]
    return page
  }

  func update(_ action: Action, _ here: Surroundings) -> [Request] {
    let attendance = here.expectedAttendance
    let inside = attendance.inside(session)
    // Whoever is known by name is one of the heads, and goes once.
    let people = attendance.peopleInside(session).prefix(inside).map(Optional.some)
    let heads = Array(repeating: String?.none, count: inside - people.count)
    guard inside > 0 else { return [.back] }
    return [.count(.departures(from: session, of: people + heads, here)), .back, .back]
  }
}
