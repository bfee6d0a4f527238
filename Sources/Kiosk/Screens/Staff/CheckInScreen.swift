import Foundation
import KioskModel

/// Who comes and goes: a key for each head, with people waiting.
struct CheckInScreen: Screen {
  enum Action: Sendable {
    case arrived(AgeBand?)
    case groupOpened
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
  /// Why the last press has done nothing.
  private(set) var refusal: String?

  init(session: Session.ID?) { self.session = session }

  /// The session to begin with: of those that are on the shortest, whole days last; else the next,
  /// else the last.
  static func first(_ here: Surroundings) -> Session.ID? {
    let sessions = sessions(here).filter { !$0.isCancelled }
    let current = sessions.filter { $0.tense(at: here.moment.wall) == .now }
    return
      (current.min { $0.checkInOrder < $1.checkInOrder }
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
    guard let session else {
      return if case .moreOpened = action { [.show(SessionEndScreen(session: nil))] } else { [] }
    }
    refusal = nil
    switch action {
    case .arrived(let band):
      let admission = Admission(
        session: session, isFirstVisit: isFirstVisit, band: band, id: here.newID())
      isFirstVisit = false
      return admission.requests(here)
    case .groupOpened: return [.show(GroupScreen(session: session))]
    case .firstVisitToggled: isFirstVisit.toggle()
    case .left:
      guard here.expectedAttendance.inside(session) > 0 else {
        refusal = here.text("checkIn.nobody")
        return []
      }
      return [.count(.departures(from: session, of: [nil], here))]
    case .searchOpened: return [.show(SearchScreen(session: session))]
    case .nextSessionChosen: self.session = Self.next(after: session, here) ?? session
    case .moreOpened: return [.show(SessionEndScreen(session: session))]
    case .undone:
      if let undo = here.undoOfLastPress(at: .session(session)) { return [.count(undo)] }
      refusal = here.text("checkIn.nothingToUndo")
    }
    return []
  }

  /// The session after another one, and from the last one the first; those that have ended are not
  /// on the way.
  static func next(after session: Session.ID, _ here: Surroundings) -> Session.ID? {
    let ids = sessions(here).map(\.id)
    let place = ids.firstIndex(of: session).map { $0 + 1 } ?? 0
    let open = sessions(here).filter { !$0.tense(at: here.moment.wall).isEnded }.map(\.id)
    let ordered = ids[place...] + ids[..<place]
    return ordered.first { $0 != session && open.contains($0) }
  }
}

extension Session {
  /// By this the check-in chooses among sessions that are on: short ones before long ones, and
  /// after all of them those of whole days.
  fileprivate var checkInOrder: (Int, TimeInterval, Date) {
    let isLong = activity.isAllDay || localStart.date != localEnd.date
    return (isLong ? 1 : 0, end.timeIntervalSince(start), start)
  }
}
