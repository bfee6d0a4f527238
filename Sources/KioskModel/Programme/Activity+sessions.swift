public import Foundation

extension Activity {
  /// No more sessions than these are taken from one activity in one window, whatever its rule
  /// says: a rule "every second" must not stop the kiosk.
  static let mostSessions = 2000

  /// The sessions that touch the time from `from` up to `to`, first to last.
  ///
  /// - Parameter place: The meeting place's zone, in which the sessions' local times are told.
  public func sessions(from: Date, to: Date, place: TimeZone) -> [Session] {
    guard from < to else { return [] }
    let zone = timeZone ?? place
    let reach = TimeInterval(duration.days * 86_400 + duration.seconds) + 86_400
    let window =
      zone.localTime(
        at: from.addingTimeInterval(-reach))...zone.localTime(
        at: to.addingTimeInterval(86_400))
    let excluded = Set(
      excludedRecurrenceRules.flatMap { Self.times(of: $0, start: start, in: window) })
    let times = ruleTimes(in: window).subtracting(excluded)
    let unchanged = times.subtracting(recurrenceOverrides.keys)
    let sessions =
      unchanged.map { session(of: self, recurrence: $0, start: $0, place: place) }
      + recurrenceOverrides.compactMap { time, override in
        guard case .changed(let activity) = override else { return nil }
        return session(of: activity, recurrence: time, start: activity.start, place: place)
      }
    // A session without length touches the window it begins in.
    return sessions.filter { $0.start < to && ($0.end > from || $0.start >= from) }
      .sorted { ($0.start, $0.id.recurrence) < ($1.start, $1.id.recurrence) }
  }

  /// Whether the start or a rule gives a session at `time`, whatever is said of it alone.
  func recurs(at time: LocalDateTime) -> Bool {
    let window = time...time
    return ruleTimes(in: window).contains(time)
      && !excludedRecurrenceRules.contains {
        Self.times(of: $0, start: start, in: window).contains(time)
      }
  }

  /// The times from the start and the rules.
  ///
  /// The start is always the first of them, also where no
  /// rule would give it (RFC 8984, 4.3.3).
  private func ruleTimes(in window: ClosedRange<LocalDateTime>) -> Set<LocalDateTime> {
    var times = Set(recurrenceRules.flatMap { Self.times(of: $0, start: start, in: window) })
    if window.contains(start) { times.insert(start) }
    return times
  }

  private static func times(
    of rule: RecurrenceRule, start: LocalDateTime, in window: ClosedRange<LocalDateTime>
  ) -> [LocalDateTime] {
    // Where the rule does not give the start itself, the start still counts as one of `count`.
    var rule = rule
    if let count = rule.count, firstTime(of: rule, start: start) != start {
      if count == 1 { return [] }
      rule.count = count - 1
    }
    guard let iterator = RecurrenceIterator(rule, start: start) else { return [] }
    var times: [LocalDateTime] = []
    while let time = iterator.next(), time <= window.upperBound, times.count < mostSessions {
      if time >= window.lowerBound { times.append(time) }
    }
    return times
  }

  private static func firstTime(of rule: RecurrenceRule, start: LocalDateTime) -> LocalDateTime? {
    RecurrenceIterator(rule, start: start)?.next()
  }

  private func session(
    of activity: Activity, recurrence: LocalDateTime, start: LocalDateTime, place: TimeZone
  ) -> Session {
    let zone = activity.timeZone ?? place
    // A day without a time of day lasts until the next unless the document says otherwise.
    let length =
      activity.isAllDay && activity.duration == NominalDuration()
      ? NominalDuration(days: 1) : activity.duration
    let begins = zone.instant(of: start)
    let ends = max(begins, zone.instant(length, after: start))
    return Session(
      id: Session.ID(activity: uid, recurrence: recurrence), activity: activity,
      localStart: place.localTime(at: begins), localEnd: place.localTime(at: ends),
      start: begins, end: ends)
  }
}
