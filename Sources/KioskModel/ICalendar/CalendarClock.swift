internal import Foundation

/// Tells the times of one event on the wall clock that its series goes by.
struct CalendarClock {
  /// The zone of the series; nil where its times are floating or have no time of day.
  let zone: TimeZone?
  /// Whether the series has days but no times.
  let isAllDay: Bool
  private let place: TimeZone
  /// The zone of the start, and those of the other times of the event.
  private let start: CalendarTime.Zone
  private let startZone: TimeZone?
  private let zones: [CalendarTime.Zone: TimeZone]

  private func zone(of time: CalendarTime) -> TimeZone? {
    if time.zone == .utc { return .gmt }
    return time.zone == start ? startZone : zones[time.zone]
  }

  /// The clock of a series that begins at `start`, or the first zone name that stands for nothing.
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
    // Most events have one zone, which needs no table.
    self.start = start.zone
    startZone = known[start.zone]
    known[start.zone] = nil
    self.zones = known.isEmpty ? [:] : known
    switch start.zone {
    case .floating: zone = nil
    // A series in UTC moves against the clock on the wall in spring and autumn; a single event
    // does not, and is told in the meeting place's own time.
    case .utc: zone = event.recurs ? TimeZone(identifier: "Etc/UTC") : place
    case .named: zone = isOfOneTime ? place : startZone
    }
  }

  /// The clock that the sessions of a series are told on, for a changed session of it.
  init(_ series: CalendarClock, for session: CalendarClock) {
    zone = series.zone
    isAllDay = series.isAllDay
    place = series.place
    (start, startZone, zones) = (session.start, session.startZone, session.zones)
  }

  /// A name of a zone that nothing is known of.
  struct UnknownZone: Error {
    var name: String
  }

  /// The zone in which its local times are read.
  var readingZone: TimeZone { zone ?? place }

  /// What the series' clock shows at a time.
  func local(_ time: CalendarTime) -> LocalDateTime {
    guard let from = zone(of: time), from != readingZone, !time.isDate else { return time.local }
    return readingZone.localTime(at: from.instant(of: time.local)).withinYears
  }

  /// The day that begins at a time, where a clock shows midnight then: the meeting place's for a
  /// time in UTC, else the time's own. Nil where it shows anything else.
  func day(_ time: CalendarTime) -> CalendarTime? {
    let local =
      time.zone == .utc ? place.localTime(at: TimeZone.gmt.instant(of: time.local)) : time.local
    return local.second == 0 ? CalendarTime(local: local, isDate: true) : nil
  }

  /// The instant that a time of the file means.
  func instant(_ time: CalendarTime) -> Date {
    (zone(of: time) ?? readingZone).instant(of: time.local)
  }

  /// Which session of a series that begins at `start` a time stands for: programs write a day
  /// alone for a session that has a time, and a time for one that has not.
  func session(_ time: CalendarTime, start: LocalDateTime) -> LocalDateTime {
    let local = local(time)
    if isAllDay { return LocalDateTime(local.date) }
    // Midnight stands for the day as well, where the session does not begin at midnight.
    let isDay = time.isDate || local.second == 0 && time.local.second == 0
    return isDay ? LocalDateTime(local.date, second: start.second) : local
  }

  /// The length from `start` to `end`, or nil where the end comes first.
  ///
  /// Whole days of the calendar, then seconds that pass (RFC 8984, 1.4.6), so that a night in which
  /// the clocks change keeps its end.
  func length(from start: LocalDateTime, to end: CalendarTime) -> NominalDuration? {
    let last = local(end)
    guard last >= start else { return nil }
    let days = (last - start) / 86_400
    let begins = readingZone.instant(NominalDuration(days: days), after: start)
    let seconds = Int(readingZone.instant(of: last).timeIntervalSince(begins))
    return NominalDuration(days: days, seconds: max(0, seconds))
  }
}
