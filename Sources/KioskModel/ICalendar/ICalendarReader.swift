package import Foundation
import SafeText

/// Reads iCalendar files (RFC 5545) as people have them.
package enum ICalendarReader {
  /// Messages of those who are invited (RFC 5546, 1.4): they ask for changes and make none.
  private static let answers: Set = ["REPLY", "REFRESH", "COUNTER", "DECLINECOUNTER"]

  /// The activities of a calendar file.
  ///
  /// An event and its changed sessions (RECURRENCE-ID) make one activity. What is broken in an event
  /// costs that event, and what the display does not need costs nothing.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - place: The meeting place's zone.
  /// - Throws: `ICalendarError` with the line, where the file is no calendar or is cut off.
  package static func read(
    _ bytes: [UInt8], place: TimeZone, options: ImportOptions = ImportOptions()
  ) throws(ICalendarError) -> ICalendarReading {
    // First what the calendars are and which zones they describe, then event by event: a file of a
    // hundred thousand is never held as a whole.
    let file = try CalendarFile(bytes) { _, _ in }
    var names: [String: String] = [:]
    var methods: [String?] = []
    var zones: [CalendarZones] = []
    for calendar in file.calendars {
      if let version = calendar.properties.first(where: { $0.name == "VERSION" }),
        version.value.filter({ $0 != " " }) == "1.0"
      {
        throw ICalendarError(.unsupportedVersion("1.0"), line: version.number)
      }
      for key in ["NAME", "X-WR-CALNAME"] where names[key] == nil {
        names[key] = calendar.value(key).map { CleanText.line(TextValue.text($0)) }
      }
      methods.append(calendar.value("METHOD").map { $0.uppercased().filter { !$0.isWhitespace } })
      zones.append(
        CalendarZones(calendar: calendar, place: place, windows: options.windowsZones))
    }
    var collector = EventCollector(options: options)
    _ = try CalendarFile(bytes) { component, calendar in
      let method = methods[calendar]
      if let method, answers.contains(method) {
        collector.passOver(component, method)
      } else {
        collector.add(component, zones: &zones[calendar], cancels: method == "CANCEL")
      }
    }
    var reading = collector.reading()
    reading.calendarName = [names["NAME"], names["X-WR-CALNAME"]].compactMap(\.self)
      .first { !$0.isEmpty }
    reading.isMessage = methods.contains { $0.map { $0 != "PUBLISH" } ?? false }
    reading.encoding = file.encoding
    return reading
  }
}
