import Foundation
import KioskModel

/// Who comes and goes: a key for each head, with people waiting.
struct CheckInScreen: Screen {
  enum Action: Sendable {
    case arrived(AgeBand?)
    case firstVisitToggled
    case left
    case searchOpened
    case nextSessionChosen
    case moreOpened
    case undone
  }

  /// The session that is counted at; nil where there is none today.
  private(set) var session: Session.ID?
  /// Whether the next head is here for the first time.
  private(set) var isFirstVisit = false
  /// What the last press has done.
  private(set) var message = ""

  /// What is longer ago is nobody's slip of the finger: the colleague before has counted it.
  private static let undoSeconds: TimeInterval = 30 * 60

  init(session: Session.ID?) { self.session = session }

  /// The session to begin with: the one that is on, else the next, else the last.
  static func first(_ here: Surroundings) -> Session.ID? {
    let sessions = sessions(here).filter { !$0.isCancelled }
    return
      (sessions.first { $0.tense(at: here.moment.wall) == .now }
      ?? sessions.first { $0.tense(at: here.moment.wall) == .later } ?? sessions.last)?.id
  }

  /// The sessions that people can be counted at: today's, and last night's until it is over.
  static func sessions(_ here: Surroundings) -> [Session] {
    let today = here.now.date
    return here.book.sessions(on: (today - 1)...today).filter {
      $0.localStart.date == today || $0.end > here.moment.wall
    }
  }

  /// The session as the programme has it now; nil where it was taken off the programme.
  func current(_ here: Surroundings) -> Session? {
    Self.sessions(here).first { $0.id == session }
  }

  mutating func update(_ action: Action, _ here: Surroundings) -> [Request] {
    guard let session else { return [] }
    switch action {
    case .arrived(let band):
      let arrival = Arrival(
        session: session, time: here.moment.wall, isFirstVisit: isFirstVisit, band: band,
        by: here.staff?.id ?? "")
      isFirstVisit = false
      if let current = current(here), here.attendance.placesLeft(at: current) == 0 {
        return [.show(FullScreen(arrival: arrival, name: nil))]
      }
      message = here.text("checkIn.counted", ["time": here.now.clock])
      return [.record(.attendance(.arrival(arrival)), id: here.newID())]
    case .firstVisitToggled:
      isFirstVisit.toggle()
      return []
    case .left:
      guard here.attendance.inside(session) > 0 else {
        message = here.text("checkIn.nobody")
        return []
      }
      message = here.text("checkIn.left", ["time": here.now.clock])
      let departure = Departure(
        session: session, time: here.moment.wall, by: here.staff?.id ?? "")
      return [.record(.attendance(.departure(departure)), id: here.newID())]
    case .searchOpened: return [.show(SearchScreen(session: session))]
    case .nextSessionChosen:
      let ids = Self.listed(here).map(\.id)
      let place = ids.firstIndex(of: session) ?? -1
      self.session = ids.isEmpty ? session : ids[(place + 1) % ids.count]
      message = ""
      return []
    case .moreOpened: return [.show(SessionEndScreen(session: session))]
    case .undone:
      guard let last = here.attendance.lastEvent(of: session),
        let time = last.event.time,
        here.moment.wall.timeIntervalSince(time) < Self.undoSeconds
      else {
        message = here.text("checkIn.nothingToUndo")
        return []
      }
      message = here.text(
        last.event.isArrival ? "checkIn.undoneArrival" : "checkIn.undoneDeparture",
        ["time": here.place.site.timeZone.localTime(at: time).clock])
      return [
        .record(
          .attendance(.retract(event: last.id, by: here.staff?.id ?? "")), id: here.newID())
      ]
    }
  }
}

extension AttendanceEvent {
  /// When it happened; nil for what only takes another back.
  var time: Date? {
    switch self {
    case .arrival(let arrival): arrival.time
    case .departure(let departure): departure.time
    case .pause(let pause): pause.time
    case .retract: nil
    }
  }

  /// Whether somebody came.
  var isArrival: Bool {
    if case .arrival = self { return true }
    return false
  }
}
