internal import Foundation
internal import KioskModel

/// Which sessions have closed: what has not is in no results.
///
/// A session goes by the time at which its series gives it. One that was moved may close before that
/// or long after it, and one of several days is on for days after it has begun.
struct ClosedSessions: Sendable {
  /// Those that were to begin today or before, and have not closed.
  private let open: Set<Session.ID>
  /// Those that were to begin after today, and have closed.
  private let early: Set<Session.ID>
  private let today: LocalDate

  /// Those that have closed by an instant.
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

  /// Whether a session has closed, or where it is none, whether a day is over.
  func contains(_ session: Session.ID?, _ day: LocalDate) -> Bool {
    guard let session else { return day < today }
    return session.recurrence.date <= today ? !open.contains(session) : early.contains(session)
  }

  /// The same of the sessions in a book, looked up by its numbers: it has a row for each of many
  /// thousand.
  func meetings(in book: FactBook) -> Meetings {
    let open = Set(open.compactMap(book.meeting))
    return Meetings(
      open: open, firstOpen: open.map(\.day).min() ?? .max,
      early: Set(early.compactMap(book.meeting)), today: Int32(today.dayNumber))
  }

  /// Which sessions of a book have closed.
  struct Meetings {
    fileprivate let open: Set<FactBook.Meeting>
    /// The first day on which one of those that are open was to begin: nearly all others are long
    /// before it.
    fileprivate let firstOpen: Int32
    fileprivate let early: Set<FactBook.Meeting>
    fileprivate let today: Int32

    /// Whether a session has closed, or where it is none, whether a day is over.
    func contains(_ meeting: FactBook.Meeting, _ day: Int32) -> Bool {
      if meeting.activity < 0 { return day < today }
      if meeting.day < firstOpen, meeting.day <= today { return true }
      return meeting.day <= today ? !open.contains(meeting) : early.contains(meeting)
    }
  }
}
