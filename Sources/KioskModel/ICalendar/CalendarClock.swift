internal import Foundation

/// Tells the times of one event on the wall clock that its series goes by.
struct CalendarClock {
  /// The zone of the series; nil where its times are floating or have no time of day.
  let zone: TimeZone?
  /// Whether the series has days but no times.
  let isAllDay: Bool
  private let place: TimeZone
  private let zones: [CalendarTime.Zone: TimeZone]

  /// The clock of a series that begins at `start`, or the first zone name that stands for nothing.
  init(
    _ event: CalendarEvent, start: CalendarTime, zones: inout CalendarZones
  ) throws(UnknownZone) {
    place = zones.place
    isAllDay = start.isDate
    var known: [CalendarTime.Zone: TimeZone] = [.utc: .gmt]
    for time in event.times {
      guard case .named(let name) = time.zone, known[time.zone] == nil else { continue }
      guard let found = zones.zone(name, year: time.local.date.year) else {
        throw UnknownZone(name: name)
      }
      known[time.zone] = found
    }
    self.zones = known
    switch start.zone {
    case .floating: zone = nil
    // A series in UTC moves against the clock on the wall in spring and autumn; a single event
    // does not, and is told in the meeting place's own time.
    case .utc: zone = event.recurs ? TimeZone(identifier: "Etc/UTC") : place
    case .named: zone = known[start.zone]
    }
  }

  /// The clock that the sessions of a series are told on, for a changed session of it.
  init(_ series: CalendarClock, for session: CalendarClock) {
    zone = series.zone
    isAllDay = series.isAllDay
    place = series.place
    zones = session.zones
  }

  /// A name of a zone that nothing is known of.
  struct UnknownZone: Error {
    var name: String
  }

  /// The zone in which its local times are read.
  var readingZone: TimeZone { zone ?? place }

  /// What the series' clock shows at a time.
  func local(_ time: CalendarTime) -> LocalDateTime {
    guard let from = zones[time.zone], from != readingZone, !time.isDate else { return time.local }
    return readingZone.localTime(at: from.instant(of: time.local))
  }

  /// Which session of a series that begins at `start` a time stands for: programs write a day
  /// alone for a session that has a time, and a time for one that has not.
  func session(_ time: CalendarTime, start: LocalDateTime) -> LocalDateTime {
    let local = local(time)
    if isAllDay { return LocalDateTime(local.date) }
    return time.isDate ? LocalDateTime(local.date, second: start.second) : local
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
