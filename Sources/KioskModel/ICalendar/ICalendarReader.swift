package import Foundation
import SafeText

/// A reader of iCalendar files (RFC 5545) that tolerates common deviations.
package enum ICalendarReader {
  /// Methods used in messages by attendees (RFC 5546, section 1.4), which request changes but do
  /// not make any.
  private static let answers: Set = ["REPLY", "REFRESH", "COUNTER", "DECLINECOUNTER"]

  /// The activities of a calendar file.
  ///
  /// An event and its changed sessions (RECURRENCE-ID) make one activity. An event with an error in
  /// its times is skipped; errors in properties that the kiosk does not need are ignored.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - place: The meeting place's time zone.
  /// - Throws: `ICalendarError` with the line if the file is not a calendar or is truncated.
  package static func read(
    _ bytes: [UInt8], place: TimeZone, options: ImportOptions = ImportOptions()
  ) throws(ICalendarError) -> ICalendarReading {
    // The first pass reads the calendars' own properties and time zones, the second one event at a
    // time, so that a file with a hundred thousand events is never held in memory.
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
        collector.skip(component, method)
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
