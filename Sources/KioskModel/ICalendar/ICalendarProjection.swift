internal import Foundation

/// The part of an activity that iCalendar can express.
enum ICalendarProjection {
  /// The document that a reader would make of an activity's standard lines; empty if they make
  /// none.
  static func document(
    of activity: Activity, place: TimeZone, stamp: LocalDateTime
  ) -> JSONObject {
    var out = ContentLineWriter()
    out.line("BEGIN", raw: "VCALENDAR")
    EventWriter(place: place, stamp: stamp).write(activity, carrying: [], into: &out)
    out.line("END", raw: "VCALENDAR")
    var collector = EventCollector()
    guard let calendar = (try? CalendarFile(out.bytes))?.calendars.first else { return [:] }
    var zones = CalendarZones(calendar: calendar, place: place)
    for component in calendar.components { collector.add(component, zones: &zones) }
    return collector.documents().first?.document ?? [:]
  }
}
