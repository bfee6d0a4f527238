package import Foundation

/// All activities of the meeting place, and the sessions they make.
package struct Programme: Sendable, Equatable {
  /// The activities.
  package var activities: [Activity]
  /// The meeting place's zone, in which days begin and end.
  package var timeZone: TimeZone

  /// A programme of activities in a zone.
  package init(activities: [Activity] = [], timeZone: TimeZone) {
    self.activities = activities
    self.timeZone = timeZone
  }

  /// The sessions that touch a day, first to last.
  package func sessions(on day: LocalDate) -> [Session] {
    sessions(on: day...day)
  }

  /// The sessions that touch any of the days, first to last; one that begins late in the evening
  /// also touches the day after, and one without a time of day only the days it names.
  package func sessions(on days: ClosedRange<LocalDate>) -> [Session] {
    let (from, to) = instants(of: days)
    return activities.flatMap { $0.sessions(from: from, to: to, place: timeZone) }
      .sorted(by: Self.comesBefore)
  }

  /// The same for many years, one activity after the other: to put so many sessions in their order
  /// takes longer than to count them.
  package func sessionsByActivity(on days: ClosedRange<LocalDate>) -> [Session] {
    let (from, to) = instants(of: days)
    return activities.parallelMap { [timeZone] activity in
      activity.sessions(from: from, to: to, place: timeZone)
    }.flatMap(\.self)
  }

  /// The instants at which some days begin and end.
  private func instants(of days: ClosedRange<LocalDate>) -> (from: Date, to: Date) {
    (
      timeZone.instant(of: LocalDateTime(days.lowerBound)),
      timeZone.instant(of: LocalDateTime(days.upperBound + 1))
    )
  }

  /// The sessions that somebody has moved from the time at which their series gives them, whenever
  /// they are.
  package var movedSessions: [Session] { activities.flatMap { $0.movedSessions(place: timeZone) } }

  /// By start and end; what begins and ends together, by title and name.
  private static func comesBefore(_ one: Session, _ other: Session) -> Bool {
    if (one.start, one.end) != (other.start, other.end) {
      return (one.start, one.end) < (other.start, other.end)
    }
    return (one.activity.title, one.id.description)
      < (other.activity.title, other.id.description)
  }

  /// The first day after `day` on which something takes place, within a year.
  package func nextDay(after day: LocalDate) -> LocalDate? {
    // A month at a time, because most programmes have something within days.
    for month in 0..<12 {
      let first = day + 1 + month * 31
      let upcoming = sessions(on: first...(first + 30))
        .filter { !$0.isCancelled && $0.localStart.date > day }
      if let soonest = upcoming.first { return soonest.localStart.date }
    }
    return nil
  }
}
