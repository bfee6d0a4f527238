internal import Foundation
internal import KioskModel

/// The sessions that have ended; only these are included in results.
///
/// A session is identified by the start that its recurrence gives. One that was moved may end long
/// before or after it, and one of several days continues for days after it.
struct ClosedSessions: Sendable {
  /// The sessions that should have begun today or earlier and have not ended.
  private let open: Set<Session.ID>
  /// The sessions that should begin after today and have ended.
  private let early: Set<Session.ID>
  private let today: LocalDate

  /// The sessions that have ended by an instant.
  init(_ place: MeetingPlace, by now: Date) {
    let programme = place.programme
    let today = place.site.timeZone.localTime(at: now).date
    var open: Set<Session.ID> = []
    var early: Set<Session.ID> = []
    let near = programme.sessions(on: (today - 1)...(today + 1))
    for session in near + programme.movedSessions {
      let wasToBegin = session.id.recurrence.date <= today
      if session.end > now {
        if wasToBegin { open.insert(session.id) }
      } else if !wasToBegin {
        early.insert(session.id)
      }
    }
    (self.open, self.early, self.today) = (open, early, today)
  }

  /// Whether a session has ended or, for a visit as a whole, whether its day is over.
  func contains(_ session: Session.ID?, _ day: LocalDate) -> Bool {
    guard let session else { return day < today }
    return session.recurrence.date <= today ? !open.contains(session) : early.contains(session)
  }

  /// The same information for the sessions of a fact book, by their numbers, since a book has many
  /// thousands of rows.
  func meetings(in book: FactBook) -> Meetings {
    let open = Set(open.compactMap(book.meeting))
    return Meetings(
      open: open, firstOpen: open.map(\.day).min() ?? .max,
      early: Set(early.compactMap(book.meeting)), today: Int32(today.dayNumber))
  }

  /// The sessions of a fact book that have ended.
  struct Meetings {
    fileprivate let open: Set<FactBook.Meeting>
    /// The first day on which one of the open sessions should have begun; almost all others are
    /// before it.
    fileprivate let firstOpen: Int32
    fileprivate let early: Set<FactBook.Meeting>
    fileprivate let today: Int32

    /// Whether a session has ended or, for a visit as a whole, whether its day is over.
    func contains(_ meeting: FactBook.Meeting, _ day: Int32) -> Bool {
      if meeting.activity < 0 { return day < today }
      if meeting.day < firstOpen, meeting.day <= today { return true }
      return meeting.day <= today ? !open.contains(meeting) : early.contains(meeting)
    }
  }
}
