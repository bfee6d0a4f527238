internal import Foundation

/// Which sessions have closed: what has not is in no results.
struct ClosedSessions: Sendable {
  private let open: Set<Session.ID>
  private let today: LocalDate

  /// Those that have closed by an instant.
  init(_ place: MeetingPlace, by now: Date) {
    let today = place.site.timeZone.localTime(at: now).date
    self.today = today
    open = Set(
      place.programme.sessions(on: (today - 1)...(today + 1)).filter { $0.end > now }.map(\.id))
  }

  /// Whether a session has closed, or where it is none, whether a day is over.
  func contains(_ session: Session.ID?, _ day: LocalDate) -> Bool {
    session.map { !open.contains($0) && $0.recurrence.date <= today } ?? (day < today)
  }

  /// The same of a session in a book; of one that was long ago nothing has to be looked up.
  func contains(_ meeting: FactBook.Meeting, _ day: Int32, in book: FactBook) -> Bool {
    let now = Int32(today.dayNumber)
    if meeting.activity < 0 { return day < now }
    return meeting.day < now - 1 || contains(book.session(meeting), LocalDate(dayNumber: Int(day)))
  }
}
