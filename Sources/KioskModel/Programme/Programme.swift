package import Foundation

/// All activities of the meeting place, and their sessions.
package struct Programme: Sendable, Equatable {
  package var activities: [Activity]
  /// The meeting place's time zone, which decides where days begin and end.
  package var timeZone: TimeZone

  /// A programme of activities in a time zone.
  package init(activities: [Activity] = [], timeZone: TimeZone) {
    self.activities = activities
    self.timeZone = timeZone
  }

  /// The sessions that overlap a day, in order.
  package func sessions(on day: LocalDate) -> [Session] {
    sessions(on: day...day)
  }

  /// The sessions that overlap any of the days, in order; a session that continues past midnight
  /// belongs to both days, an all-day session only to its own days.
  package func sessions(on days: ClosedRange<LocalDate>) -> [Session] {
    let (from, to) = instants(of: days)
    return activities.flatMap { $0.sessions(from: from, to: to, place: timeZone) }
      .sorted(by: Self.comesBefore)
  }

  /// The sessions of many years, grouped by activity; they are left unsorted because sorting takes
  /// longer than counting them.
  package func sessionsByActivity(on days: ClosedRange<LocalDate>) -> [Session] {
    let (from, to) = instants(of: days)
    return activities.parallelMap { [timeZone] activity in
      activity.sessions(from: from, to: to, place: timeZone)
    }.flatMap(\.self)
  }

  /// The instants at which a range of days begins and ends.
  private func instants(of days: ClosedRange<LocalDate>) -> (from: Date, to: Date) {
    (
      timeZone.instant(of: LocalDateTime(days.lowerBound)),
      timeZone.instant(of: LocalDateTime(days.upperBound + 1))
    )
  }

  /// All sessions that have been moved from the time that their recurrence rule gives.
  package var movedSessions: [Session] { activities.flatMap { $0.movedSessions(place: timeZone) } }

  /// Whether a session sorts before another: by start and end, then by title and id.
  private static func comesBefore(_ one: Session, _ other: Session) -> Bool {
    if (one.start, one.end) != (other.start, other.end) {
      return (one.start, one.end) < (other.start, other.end)
    }
    return (one.activity.title, one.id.description)
      < (other.activity.title, other.id.description)
  }

  /// The first day after `day` with a session that is not cancelled, within a year; nil if there is
  /// none.
  package func nextDay(after day: LocalDate) -> LocalDate? {
    // One month is searched at a time, because most programmes have a session within days.
    for month in 0..<12 {
      let first = day + 1 + month * 31
      let upcoming = sessions(on: first...(first + 30))
        .filter { !$0.isCancelled && $0.localStart.date > day }
      if let soonest = upcoming.first { return soonest.localStart.date }
    }
    return nil
  }
}
