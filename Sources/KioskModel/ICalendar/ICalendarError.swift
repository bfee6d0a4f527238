/// Why a file is not a calendar that can be read, and where; nothing of such a file is taken over.
package struct ICalendarError: Error, Sendable, Equatable {
  /// What is wrong at the line.
  package enum Reason: Sendable, Equatable {
    /// The file does not begin with `BEGIN:VCALENDAR` (RFC 5545, 3.4).
    case notACalendar
    /// The calendar is of another version than 2.0, such as vCalendar's 1.0.
    case unsupportedVersion(String)
    /// A component begins here and the file ends within it: it is cut off.
    case unclosed(component: String)
    /// The components stand deeper in each other than any calendar has use for.
    case tooDeep
    /// The line is longer than any of a calendar.
    case lineTooLong
    /// The file is larger than any calendar; its size in bytes.
    case tooLarge(Int)
    /// The text is no value of the property, such as a date in a month 13.
    case malformed(property: String, text: String)
    /// A rule counts in months and days of another calendar than the Gregorian (RFC 7529, RSCALE).
    case unfollowedCalendar(String)
    /// The event ends before it begins.
    case endsBeforeStart
  }

  /// What is wrong.
  package var reason: Reason
  /// The line of the file, from 1, as an editor counts them.
  package var line: Int

  /// An error at a line.
  package init(_ reason: Reason, line: Int) {
    self.reason = reason
    self.line = line
  }
}
