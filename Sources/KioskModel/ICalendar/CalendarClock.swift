internal import Foundation

/// Conversion of an event's times to the wall clock of its series.
struct CalendarClock {
  /// The time zone of the series; nil if its times are floating or all-day.
  let zone: TimeZone?
  /// Whether the series has dates but no times.
  let isAllDay: Bool
  private let place: TimeZone
  /// The zone of the start, and the zones of the event's other times.
  private let start: CalendarTime.Zone
  private let startZone: TimeZone?
  private let zones: [CalendarTime.Zone: TimeZone]

  private func zone(of time: CalendarTime) -> TimeZone? {
    if time.zone == .utc { return .gmt }
    return time.zone == start ? startZone : zones[time.zone]
  }

  /// The clock of a series that begins at `start`.
  ///
  /// - Throws: `UnknownZone` for the first zone name that cannot be resolved.
  init(
    _ event: CalendarEvent, start: CalendarTime, zones: inout CalendarZones
  ) throws(UnknownZone) {
    place = zones.place
    isAllDay = start.isDate
    var known: [CalendarTime.Zone: TimeZone] = [:]
    var isOfOneTime = false
    for time in event.times {
      guard case .named(let name) = time.zone, known[time.zone] == nil else { continue }
      if let found = zones.zone(name, year: time.local.date.year) {
        known[time.zone] = found
      } else if !event.recurs, let found = zones.zone(name, at: time.local) {
        known[time.zone] = found
        isOfOneTime = true
      } else {
        throw UnknownZone(name: name)
      }
    }
    // Most events have a single zone, for which no dictionary is needed.
    self.start = start.zone
    startZone = known[start.zone]
    known[start.zone] = nil
    self.zones = known.isEmpty ? [:] : known
    switch start.zone {
    case .floating: zone = nil
    // A series in UTC shifts against the wall clock when daylight saving time begins and ends, so
    // it stays in UTC; a single event does not and is converted to the meeting place's zone.
    case .utc: zone = event.recurs ? TimeZone(identifier: "Etc/UTC") : place
    case .named: zone = isOfOneTime ? place : startZone
    }
  }

  /// The clock of `series` for converting the times of one of its changed sessions.
  init(_ series: CalendarClock, for session: CalendarClock) {
    zone = series.zone
    isAllDay = series.isAllDay
    place = series.place
    (start, startZone, zones) = (session.start, session.startZone, session.zones)
  }

  /// A zone name that could not be resolved.
  struct UnknownZone: Error {
    var name: String
  }

  /// The zone in which local times are interpreted.
  var readingZone: TimeZone { zone ?? place }

  /// The wall-clock time of the series at a time.
  func local(_ time: CalendarTime) -> LocalDateTime {
    guard let from = zone(of: time), from != readingZone, !time.isDate else { return time.local }
    return readingZone.localTime(at: from.instant(of: time.local)).withinYears
  }

  /// The date that begins at a time, if its wall clock shows midnight; nil otherwise. A time in UTC
  /// is converted to the meeting place's zone first.
  func day(_ time: CalendarTime) -> CalendarTime? {
    let local =
      time.zone == .utc ? place.localTime(at: TimeZone.gmt.instant(of: time.local)) : time.local
    return local.second == 0 ? CalendarTime(local: local, isDate: true) : nil
  }

  /// The instant of a time in the file.
  func instant(_ time: CalendarTime) -> Date {
    (zone(of: time) ?? readingZone).instant(of: time.local)
  }

  /// The start of the session that a time refers to, in a series that begins at `start`: programs
  /// may write a date for a session with a time, and a time for an all-day session.
  func session(_ time: CalendarTime, start: LocalDateTime) -> LocalDateTime {
    let local = local(time)
    if isAllDay { return LocalDateTime(local.date) }
    // Midnight means the whole day too if the session does not begin at midnight.
    let isDay = time.isDate || local.second == 0 && time.local.second == 0
    return isDay ? LocalDateTime(local.date, second: start.second) : local
  }

  /// The duration from `start` to `end`, or nil if the end is earlier.
  ///
  /// It consists of calendar days and then exact seconds (RFC 8984, section 1.4.6), so that the end
  /// is right on a night when daylight saving time begins or ends.
  func length(from start: LocalDateTime, to end: CalendarTime) -> NominalDuration? {
    let last = local(end)
    guard last >= start else { return nil }
    let days = (last - start) / 86_400
    let begins = readingZone.instant(NominalDuration(days: days), after: start)
    let seconds = Int(readingZone.instant(of: last).timeIntervalSince(begins))
    return NominalDuration(days: days, seconds: max(0, seconds))
  }
}
