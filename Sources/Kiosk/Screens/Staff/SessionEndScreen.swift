import Foundation
import KioskModel

/// What is done once at a session: a break, and at the end everyone goes home.
struct SessionEndScreen: Screen {
  enum Action: Sendable {
    case pauseBegan(minutes: Int)
    case pauseEnded(id: String)
    case everyoneLeft
    case undone
  }

  let session: Session.ID
  /// The events of those who went home together, so that it can be taken back at once.
  private(set) var departures: [UUID] = []

  init(session: Session.ID) { self.session = session }

  func page(_ here: Surroundings) -> Page<Action> {
    var page = Page<Action>(title: here.text("sessionEnd.title"))
    let inside = here.attendance.inside(session)
    page.blocks = [.text(here.text("sessionEnd.inside", count: inside))]
    if let pause = here.attendance.pause(session, at: here.moment.wall) {
      let until = here.place.site.timeZone.localTime(at: pause.pause.until).clock
      page.blocks.append(.text(here.text("session.pause", ["time": until])))
      page.choices = [
        Choice(
          key: .digit(1), label: here.text("sessionEnd.pauseOver"), shape: .tile,
          action: .pauseEnded(id: pause.id))
      ]
    } else {
      page.choices = [10, 15, 20].enumerated().map { index, minutes in
        Choice(
          key: .digit(index + 1), label: here.text("sessionEnd.pause", count: minutes),
          shape: .tile, action: .pauseBegan(minutes: minutes))
      }
    }
    if inside > 0 {
      page.choices.append(
        Choice(
          key: .digit(8), label: here.text("sessionEnd.everyoneHome", count: inside),
          shape: .tile, action: .everyoneLeft))
    }
    if !departures.isEmpty {
      page.choices.append(
        Choice(
          key: .digit(9), otherKeys: [.backspace], label: here.text("rated.undo"), shape: .tile,
          action: .undone))
    }
    return page
  }

  mutating func update(_ action: Action, _ here: Surroundings) -> [Request] {
    let by = here.staff?.id ?? ""
    switch action {
    case .pauseBegan(let minutes):
      let pause = Pause(
        session: session, time: here.moment.wall,
        until: here.moment.wall.addingTimeInterval(TimeInterval(minutes * 60)), by: by)
      return [.record(.attendance(.pause(pause)), id: here.newID()), .back]
    case .pauseEnded(let id):
      return [.record(.attendance(.retract(event: id, by: by)), id: here.newID()), .back]
    case .everyoneLeft:
      let people = here.attendance.peopleInside(session)
      let heads = here.attendance.inside(session) - people.count
      let persons = people.map(Optional.some) + Array(repeating: nil, count: max(0, heads))
      let requests = persons.map { person in
        let departure = Departure(
          session: session, time: here.moment.wall, person: person, by: by)
        let id = here.newID()
        departures.append(id)
        return Request.record(.attendance(.departure(departure)), id: id)
      }
      return requests
    case .undone:
      defer { departures = [] }
      return departures.map {
        .record(
          .attendance(.retract(event: $0.uuidString.lowercased(), by: by)), id: here.newID())
      }
    }
  }
}
