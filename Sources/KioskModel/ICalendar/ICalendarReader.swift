public import Foundation

/// Reads iCalendar files (RFC 5545) as people have them.
public enum ICalendarReader {
  /// The activities of a calendar file.
  ///
  /// An event and its changed sessions (RECURRENCE-ID) make one activity. What is broken in an event
  /// costs that event, and what the display does not need costs nothing.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - place: The meeting place's zone.
  /// - Throws: `ICalendarError` with the line, where the file is no calendar or is cut off.
  public static func read(
    _ bytes: [UInt8], place: TimeZone, options: ImportOptions = ImportOptions()
  ) throws(ICalendarError) -> ICalendarReading {
    let file = try CalendarFile(bytes)
    var collector = EventCollector(options: options)
    var names: [String: String] = [:]
    var isMessage = false
    for calendar in file.calendars {
      if let version = calendar.properties.first(where: { $0.name == "VERSION" }),
        version.value.filter({ $0 != " " }) == "1.0"
      {
        throw ICalendarError(.unsupportedVersion("1.0"), line: version.number)
      }
      for key in ["NAME", "X-WR-CALNAME"] where names[key] == nil {
        names[key] = calendar.value(key).map { CleanText.line(TextValue.text($0)) }
      }
      let method = calendar.value("METHOD").map { $0.uppercased().filter { !$0.isWhitespace } }
      isMessage = isMessage || method.map { $0 != "PUBLISH" } ?? false
      var zones = CalendarZones(
        calendar: calendar, place: place, windows: options.windowsZones)
      for component in calendar.components where component.name != "VTIMEZONE" {
        collector.add(component, zones: &zones, cancels: method == "CANCEL")
      }
    }
    var reading = collector.reading()
    reading.calendarName = [names["NAME"], names["X-WR-CALNAME"]].compactMap(\.self)
      .first { !$0.isEmpty }
    reading.isMessage = isMessage
    reading.encoding = file.encoding
    return reading
  }
}
