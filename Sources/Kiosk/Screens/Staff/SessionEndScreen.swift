import Foundation
import KioskModel

/// What is seldom done at the check-in: a break, the end of a session, another session, and for
/// coordinators earlier days.
struct SessionEndScreen: Screen {
  enum Action: Sendable {
    case pauseBegan(minutes: Int)
    case pauseEnded(id: String)
    case sessionsOpened, earlierOpened
    case everyoneLeft
    case undone
  }

  /// The session that is counted at; nil where there is none today.
  let session: Session.ID?

  init(session: Session.ID?) { self.session = session }

  func page(_ here: Surroundings) -> Page<Action> {
    var page = Page<Action>(title: here.text("sessionEnd.title"))
    if let session { add(session, to: &page, here) }
    if here.staff?.role == .coordinator {
      page.choices.append(
        Choice(
          key: .digit(5), label: here.text("sessionEnd.earlier"), shape: .tile,
          action: .earlierOpened))
    }
    page.choices.sort { $0.key.name < $1.key.name }
    return page
  }

  private func add(_ session: Session.ID, to page: inout Page<Action>, _ here: Surroundings) {
    let inside = here.expectedAttendance.inside(session)
    page.blocks = [.text(here.text("sessionEnd.inside", count: inside))]
    page.message = here.countingMessage(at: .session(session))
    func offer(_ digit: Int, _ label: String, _ action: Action) {
      page.choices.append(
        Choice(key: .digit(digit), label: label, shape: .tile, action: action))
    }
    if let pause = here.attendance.pause(session, at: here.moment.wall) {
      let until = here.place.site.timeZone.localTime(at: pause.pause.until).clock
      page.blocks.append(.text(here.text("session.pause", ["time": until])))
      offer(1, here.text("sessionEnd.pauseOver"), .pauseEnded(id: pause.id))
    } else {
      for (index, minutes) in [10, 15, 20].enumerated() {
        offer(
          index + 1, here.text("sessionEnd.pause", count: minutes), .pauseBegan(minutes: minutes))
      }
    }
    if CheckInScreen.listed(here).count > 1 {
      offer(4, here.text("sessionEnd.sessions"), .sessionsOpened)
    }
    if inside > 0 {
      offer(8, here.text("sessionEnd.everyoneHome", count: inside), .everyoneLeft)
    }
    if here.undoOfLastPress(at: .session(session)) != nil {
      offer(9, here.text("checkIn.undo"), .undone)
    }
  }

  mutating func update(_ action: Action, _ here: Surroundings) -> [Request] {
    if case .earlierOpened = action { return [.show(EarlierDayScreen(day: here.now.date))] }
    guard let session else { return [] }
    let by = here.staff?.id ?? ""
    switch action {
    case .pauseBegan(let minutes):
      let pause = Pause(
        session: session, time: here.moment.wall,
        until: here.moment.wall.addingTimeInterval(TimeInterval(minutes * 60)), by: by)
      return [.record(.attendance(.pause(pause)), id: here.newID()), .back]
    case .pauseEnded(let id):
      return [.record(.attendance(.retract(event: id, by: by)), id: here.newID()), .back]
    case .sessionsOpened: return [.show(SessionChoiceScreen())]
    case .everyoneLeft: return [.show(EveryoneHomeScreen(session: session))]
    case .undone: return here.undoOfLastPress(at: .session(session)).map { [.count($0)] } ?? []
    case .earlierOpened: return []
    }
  }
}
