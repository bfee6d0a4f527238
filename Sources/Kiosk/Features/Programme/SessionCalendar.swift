import Foundation
import KioskModel

/// The sessions of a programme, computed once for each range of days and then cached.
final class SessionCalendar {
  private let programme: Programme
  private var known: [ClosedRange<LocalDate>: [Session]] = [:]
  private var nextDays: [LocalDate: LocalDate?] = [:]

  init(_ programme: Programme) {
    self.programme = programme
  }

  /// The sessions that take place on a day, by start; those that last for days come last, and
  /// all-day ones after them.
  func sessions(on day: LocalDate) -> [Session] {
    let sessions = sessions(on: day...day)
    let lasting = sessions.filter { $0.spansDays || $0.activity.isAllDay }
    if lasting.isEmpty { return sessions }
    return sessions.filter { !$0.spansDays && !$0.activity.isAllDay }
      + lasting.filter { !$0.activity.isAllDay } + lasting.filter(\.activity.isAllDay)
  }

  /// The sessions that take place on any of the days, by start.
  func sessions(on days: ClosedRange<LocalDate>) -> [Session] {
    if let sessions = known[days] { return sessions }
    // A kiosk that runs for years must not keep every week that was ever shown.
    if known.count > 40 { known = [:] }
    let sessions = programme.sessions(on: days)
    known[days] = sessions
    return sessions
  }

  /// The first later day with a session.
  func nextDay(after day: LocalDate) -> LocalDate? {
    if let next = nextDays[day] { return next }
    let next = programme.nextDay(after: day)
    nextDays = [day: next]
    return next
  }

  /// The sessions of an activity that start after an instant, within 92 days, at most `limit`.
  func coming(_ uid: String, after instant: Date, limit: Int) -> [Session] {
    guard let activity = programme.activities.first(where: { $0.uid == uid }) else { return [] }
    let sessions = activity.sessions(
      from: instant, to: instant.addingTimeInterval(92 * 86_400), place: programme.timeZone)
    return Array(sessions.filter { $0.start > instant }.prefix(limit))
  }
}
