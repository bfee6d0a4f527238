import Foundation

/// Calendars written line by line in a test.
enum CalendarText {
  /// The bytes of a calendar with some components.
  static func calendar(_ lines: [String]) -> [UInt8] {
    bytes(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//test//EN"] + lines + ["END:VCALENDAR"])
  }

  /// The bytes of a calendar with one event that has these lines besides UID and DTSTAMP.
  static func event(_ lines: [String]) -> [UInt8] {
    calendar(
      ["BEGIN:VEVENT", "UID:a", "DTSTAMP:20261101T080000Z"] + lines + ["END:VEVENT"])
  }

  /// The bytes of lines ending with CRLF.
  static func bytes(_ lines: [String]) -> [UInt8] {
    lines.flatMap { Array(($0 + "\r\n").utf8) }
  }
}
