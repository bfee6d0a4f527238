import Foundation
import KioskModel

/// The sessions of a programme, worked out once for each run of days that is looked at.
final class SessionCalendar {
  private let programme: Programme
  private var known: [ClosedRange<LocalDate>: [Session]] = [:]
  private var nextDays: [LocalDate: LocalDate?] = [:]

  init(_ programme: Programme) {
    self.programme = programme
  }

  /// The sessions that touch a day, first to last; what goes on for days comes after the rest, and
  /// what has no time of day last.
  func sessions(on day: LocalDate) -> [Session] {
    let sessions = sessions(on: day...day)
    let lasting = sessions.filter { $0.lastsDays || $0.activity.isAllDay }
    if lasting.isEmpty { return sessions }
    return sessions.filter { !$0.lastsDays && !$0.activity.isAllDay }
      + lasting.filter { !$0.activity.isAllDay } + lasting.filter(\.activity.isAllDay)
  }

  /// The sessions that touch any of the days, first to last.
  func sessions(on days: ClosedRange<LocalDate>) -> [Session] {
    if let sessions = known[days] { return sessions }
    // A kiosk that runs for years must not keep every week it was ever asked for.
    if known.count > 40 { known = [:] }
    let sessions = programme.sessions(on: days)
    known[days] = sessions
    return sessions
  }

  /// The first day after a day on which something takes place.
  func nextDay(after day: LocalDate) -> LocalDate? {
    if let next = nextDays[day] { return next }
    let next = programme.nextDay(after: day)
    nextDays = [day: next]
    return next
  }

  /// The coming sessions of an activity after an instant, at most `limit`, within a quarter.
  func coming(_ uid: String, after instant: Date, limit: Int) -> [Session] {
    guard let activity = programme.activities.first(where: { $0.uid == uid }) else { return [] }
    let sessions = activity.sessions(
      from: instant, to: instant.addingTimeInterval(92 * 86_400), place: programme.timeZone)
    return Array(sessions.filter { $0.start > instant }.prefix(limit))
  }
}
