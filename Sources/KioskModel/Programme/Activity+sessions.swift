package import Foundation

extension Activity {
  /// The limit on sessions taken from one activity in a time range: enough for many a day over
  /// years, but too few for a rule such as "every second" to block the kiosk.
  static func maxSessions(from: Date, to: Date) -> Int {
    // Sessions that begin shortly before the range are evaluated too.
    let days = (to.timeIntervalSince(from) / 86_400).rounded(.up) + 2
    return Int(min(200_000, max(2000, days * 24)))
  }

  /// The sessions that overlap the time from `from` up to, not including, `to`, in order of start.
  ///
  /// - Parameter place: The meeting place's time zone, in which the sessions' local times are
  ///   given.
  package func sessions(from: Date, to: Date, place: TimeZone) -> [Session] {
    guard from < to else { return [] }
    let zone = timeZone ?? place
    let length = TimeInterval(sessionLength.days * 86_400 + sessionLength.seconds)
    // Daylight saving changes in between move a time by two hours at most.
    let slack: TimeInterval = 10_800
    let window =
      zone.localTime(at: from - length - slack)...zone.localTime(at: to + slack)
    let most = Self.maxSessions(from: from, to: to)
    let times = recurrences(in: window, most: most)
    // A session of zero length overlaps the range in which it begins.
    let touches = { (session: Session) in
      session.start < to && (session.end > from || session.start >= from)
    }
    let unchanged = times.subtracting(recurrenceOverrides.keys).sorted().lazy
      .map { session(of: self, recurrence: $0, start: $0, place: place) }
      .filter(touches).prefix(most)
    let changed = recurrenceOverrides.compactMap { time, override -> Session? in
      guard case .changed(let activity) = override else { return nil }
      return session(of: activity, recurrence: time, start: activity.start, place: place)
    }
    let sessions = (Array(unchanged) + changed.filter(touches))
      .sorted { ($0.start, $0.id.recurrence) < ($1.start, $1.id.recurrence) }
    return Array(sessions.prefix(most))
  }

  /// The sessions whose start differs from the time that the recurrence rule gives.
  func movedSessions(place: TimeZone) -> [Session] {
    recurrenceOverrides.compactMap { time, override in
      guard case .changed(let activity) = override,
        activity.start != time || activity.timeZone != timeZone
      else { return nil }
      return session(of: activity, recurrence: time, start: activity.start, place: place)
    }
  }

  /// The length of a session; an all-day activity without a duration lasts one day.
  private var sessionLength: NominalDuration {
    isAllDay && duration == NominalDuration() ? NominalDuration(days: 1) : duration
  }

  /// Whether the start or a rule gives a session at `time`, regardless of overrides.
  func recurs(at time: LocalDateTime) -> Bool { recurrences(in: time...time).contains(time) }

  /// The times at which the start and the rules give a session, regardless of overrides.
  ///
  /// The start is always the first of them, even if no rule gives it (RFC 8984, section 4.3.3).
  ///
  /// - Parameter most: The limit on times taken from each rule.
  func recurrences(
    in window: ClosedRange<LocalDateTime>, most: Int = .max
  ) -> Set<LocalDateTime> {
    var times: Set<LocalDateTime> = window.contains(start) ? [start] : []
    for recurrence in recurrences { times.formUnion(recurrence.times(in: window, most: most)) }
    for recurrence in excludedRecurrences where !times.isEmpty {
      times.subtract(recurrence.times(in: window, most: most))
    }
    return times
  }

  private func session(
    of activity: Activity, recurrence: LocalDateTime, start: LocalDateTime, place: TimeZone
  ) -> Session {
    let zone = activity.timeZone ?? place
    let begins = zone.instant(of: start)
    let ends = max(begins, zone.instant(activity.sessionLength, after: start, at: begins))
    return Session(
      id: Session.ID(activity: uid, recurrence: recurrence), activity: activity,
      localStart: place.localTime(at: begins), localEnd: place.localTime(at: ends),
      start: begins, end: ends)
  }
}
