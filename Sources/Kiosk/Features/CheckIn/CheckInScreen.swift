import Foundation
import KioskModel
import TerminalUI

/// The check-in: one key press for each person, made for a queue.
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

  /// The session that people are checked in at; nil if there is none today.
  private(set) var session: Session.ID?
  /// Whether the next person is here for the first time.
  private(set) var isFirstVisit = false
  /// Why the last press had no effect.
  private(set) var refusal: String?

  init(session: Session.ID?) { self.session = session }

  /// The session to start with: the shortest current one (all-day ones last), else the next, else
  /// the last.
  static func first(_ context: Context) -> Session.ID? {
    let sessions = sessions(context).filter { !$0.isCancelled }
    let current = sessions.filter { $0.phase(at: context.moment.wall) == .current }
    return
      (current.min { $0.checkInOrder < $1.checkInOrder }
      ?? sessions.first { $0.phase(at: context.moment.wall) == .scheduled } ?? sessions.last)?.id
  }

  /// The sessions that people can be checked in at: today's, and yesterday's until they have ended.
  static func sessions(_ context: Context) -> [Session] {
    let today = context.now.date
    return context.book.sessions(on: (today - 1)...today).filter {
      $0.localStart.date == today || $0.end > context.moment.wall
    }
  }

  /// The session as it is in the programme; nil if it has been removed.
  func current(_ context: Context) -> Session? {
    Self.sessions(context).first { $0.id == session }
  }

  mutating func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    guard let session else {
      return if case .moreOpened = action { [.show(SessionEndScreen(session: nil))] } else { [] }
    }
    refusal = nil
    switch action {
    case .arrived(let band):
      let admission = Admission(
        session: session, isFirstVisit: isFirstVisit, band: band, id: context.newID())
      isFirstVisit = false
      return admission.effects(context)
    case .groupOpened: return [.show(NumberScreen(.group(session)))]
    case .firstVisitToggled: isFirstVisit.toggle()
    case .left:
      guard context.expectedAttendance.inside(session) > 0 else {
        refusal = context.text("checkIn.nobody")
        return []
      }
      return [.record(.departures(from: session, of: [nil], context))]
    case .searchOpened: return [.show(SearchScreen(session: session))]
    case .nextSessionChosen: self.session = Self.next(after: session, context) ?? session
    case .moreOpened: return [.show(SessionEndScreen(session: session))]
    case .undone:
      if let undo = context.undoOfLastPress(at: .session(session)) { return [.record(undo)] }
      refusal = context.text("checkIn.nothingToUndo")
    }
    return []
  }

  /// The session after another one, with the first one following the last; sessions that have ended
  /// are skipped.
  static func next(after session: Session.ID, _ context: Context) -> Session.ID? {
    let ids = sessions(context).map(\.id)
    let place = ids.firstIndex(of: session).map { $0 + 1 } ?? 0
    let open = sessions(context).filter { !$0.phase(at: context.moment.wall).isEnded }.map(\.id)
    let ordered = ids[place...] + ids[..<place]
    return ordered.first { $0 != session && open.contains($0) }
  }
}

extension Session {
  /// The order in which the check-in prefers current sessions: short before long, all-day ones
  /// last.
  fileprivate var checkInOrder: (Int, TimeInterval, Date) {
    let isLong = activity.isAllDay || localStart.date != localEnd.date
    return (isLong ? 1 : 0, end.timeIntervalSince(start), start)
  }
}
