/// The reason why a calendar file cannot be imported, and the line; nothing of the file is used.
package struct ICalendarError: Error, Sendable, Equatable {
  package enum Reason: Sendable, Equatable {
    /// The file does not begin with `BEGIN:VCALENDAR` (RFC 5545, section 3.4).
    case notACalendar
    /// The calendar's version is not 2.0, but for example vCalendar's 1.0.
    case unsupportedVersion(String)
    /// The file ends inside the component that begins here: it is truncated.
    case unclosed(component: String)
    /// The components are nested too deeply.
    case tooDeep
    /// The line is longer than the limit.
    case lineTooLong
    /// The file is larger than the limit; its size in bytes.
    case tooLarge(Int)
    /// The text is not a valid value of the property, such as a date in month 13.
    case malformed(property: String, text: String)
    /// A rule uses the months and days of a calendar other than the Gregorian (RFC 7529, RSCALE).
    case unfollowedCalendar(String)
    /// The event ends before it begins.
    case endsBeforeStart
  }

  package var reason: Reason
  /// The line of the file, from 1.
  package var line: Int

  /// An error at a line.
  package init(_ reason: Reason, line: Int) {
    self.reason = reason
    self.line = line
  }
}
