/// Conversion of all-day events that are written with times, as Microsoft's programs do.
extension CalendarEvent {
  /// The event with dates instead of times if all its times are at midnight; nil otherwise.
  func asDays(_ clock: CalendarClock) -> CalendarEvent? {
    guard let start, !start.isDate, let first = clock.day(start) else { return nil }
    var event = self
    event.start = first
    if let end {
      guard let last = clock.day(end) else { return nil }
      event.end = last
    }
    if let duration, duration.seconds != 0 {
      guard duration.seconds.isMultiple(of: 86_400) else { return nil }
      event.duration = NominalDuration(days: duration.days + duration.seconds / 86_400)
    }
    event.exclusions = exclusions.map { clock.day($0) ?? $0 }
    event.recurrence = recurrence.map { clock.day($0) ?? $0 }
    for index in event.additions.indices {
      event.additions[index].time = clock.day(additions[index].time) ?? additions[index].time
    }
    return event
  }
}
