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
}
