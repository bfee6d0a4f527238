public import Foundation

/// Reads iCalendar files (RFC 5545) as Outlook, Google and Nextcloud write them.
public enum ICalendarReader {
  /// The activities of a calendar file.
  ///
  /// An event and its changed sessions (RECURRENCE-ID) make one activity. A Windows name of a zone
  /// is understood; a zone that the file describes itself is taken for the meeting place's where
  /// its clocks go alike.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - place: The meeting place's zone.
  /// - Throws: `ICalendarError` with the line, if anything in it is broken; then nothing of the
  ///   file should be taken over.
  public static func read(
    _ bytes: [UInt8], place: TimeZone
  ) throws(ICalendarError) -> ICalendarReading {
    var collector = EventCollector()
    var name: String?
    for calendar in try CalendarComponent.calendars(in: bytes) {
      if let version = calendar.properties.first(where: { $0.name == "VERSION" }),
        version.value == "1.0"
      {
        throw ICalendarError(.unsupportedVersion("1.0"), line: version.number)
      }
      name = name ?? calendar.value("X-WR-CALNAME").map { CleanText.line(TextValue.text($0)) }
      var zones = CalendarZones(calendar: calendar, place: place)
      for component in calendar.components where component.name != "VTIMEZONE" {
        try collector.add(component, zones: &zones)
      }
    }
    var reading = try collector.reading()
    reading.calendarName = name.flatMap { $0.isEmpty ? nil : $0 }
    return reading
  }
}
