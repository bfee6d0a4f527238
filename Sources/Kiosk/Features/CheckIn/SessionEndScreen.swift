import Foundation
import KioskModel
import TerminalUI

/// What is seldom needed at the check-in: a break, the end of a session, another session and, for
/// coordinators, earlier days.
struct SessionEndScreen: Screen {
  enum Action: Sendable {
    case pauseBegan(minutes: Int)
    case pauseEnded(id: String)
    case sessionsOpened, earlierOpened
    case everyoneLeft
    case undone
  }

  /// The session that people are checked in at; nil if there is none today.
  let session: Session.ID?

  init(session: Session.ID?) { self.session = session }

  func page(_ context: Context) -> Page<Action> {
    var page = Page<Action>(title: context.text("sessionEnd.title"))
    if let session { add(session, to: &page, context) }
    if context.staff?.role == .coordinator {
      page.choices.append(
        Choice(
          key: .digit(5), label: context.text("sessionEnd.earlier"), shape: .tile,
          action: .earlierOpened))
    }
    page.choices.sort { $0.key.name < $1.key.name }
    return page
  }

  private func add(_ session: Session.ID, to page: inout Page<Action>, _ context: Context) {
    let inside = context.expectedAttendance.inside(session)
    page.blocks = [.text(context.text("sessionEnd.inside", count: inside))]
    page.message = context.countingMessage(at: .session(session))
    func offer(_ digit: Int, _ label: String, _ action: Action) {
      page.choices.append(
        Choice(key: .digit(digit), label: label, shape: .tile, action: action))
    }
    if let pause = context.attendance.pause(session, at: context.moment.wall) {
      let until = context.place.site.timeZone.localTime(at: pause.pause.until).clock
      page.blocks.append(.text(context.text("session.pause", ["time": until])))
      offer(1, context.text("sessionEnd.pauseOver"), .pauseEnded(id: pause.id))
    } else {
      for (index, minutes) in [10, 15, 20].enumerated() {
        offer(
          index + 1, context.text("sessionEnd.pause", count: minutes), .pauseBegan(minutes: minutes)
        )
      }
    }
    if CheckInScreen.listed(context).count > 1 {
      offer(4, context.text("sessionEnd.sessions"), .sessionsOpened)
    }
    if inside > 0 {
      offer(8, context.text("sessionEnd.everyoneHome", count: inside), .everyoneLeft)
    }
    if context.undoOfLastPress(at: .session(session)) != nil {
      offer(9, context.text("checkIn.undo"), .undone)
    }
  }

  mutating func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    if case .earlierOpened = action { return [.show(EarlierDayScreen(day: context.now.date))] }
    guard let session else { return [] }
    let by = context.staff?.id ?? ""
    switch action {
    case .pauseBegan(let minutes):
      let pause = Pause(
        session: session, time: context.moment.wall,
        until: context.moment.wall.addingTimeInterval(TimeInterval(minutes * 60)), by: by)
      return [.record(.attendance(.pause(pause)), id: context.newID()), .back]
    case .pauseEnded(let id):
      return [.record(.attendance(.retract(event: id, by: by)), id: context.newID()), .back]
    case .sessionsOpened: return [.show(SessionChoiceScreen())]
    case .everyoneLeft: return [.show(EveryoneHomeScreen(session: session))]
    case .undone: return context.undoOfLastPress(at: .session(session)).map { [.record($0)] } ?? []
    case .earlierOpened: return []
    }
  }
}
