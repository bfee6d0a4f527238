/// A component of a calendar (RFC 5545, 3.6) with its own lines and the components inside it.
struct CalendarComponent: Sendable {
  /// No calendar has use for more levels than VCALENDAR, VEVENT and VALARM.
  static let deepest = 8

  /// The component's name in capitals.
  let name: String
  /// The line, from 1, on which it begins.
  let line: Int
  /// Its own properties, first to last.
  var properties: [ContentLine] = []
  /// The components inside it, first to last.
  var components: [CalendarComponent] = []

  /// The value of the first property of the name, which is in capitals.
  func value(_ name: String) -> Substring? {
    properties.first { $0.name == name }?.value
  }

  /// The calendars of a file: one, or several one after the other (RFC 5545, 3.4).
  static func calendars(in bytes: [UInt8]) throws(ICalendarError) -> [CalendarComponent] {
    var calendars: [CalendarComponent] = []
    var open: [CalendarComponent] = []
    for line in try ContentLine.lines(of: bytes) {
      let component = line.value.uppercased()
      switch line.name {
      case "BEGIN":
        if open.isEmpty, component != "VCALENDAR" { throw notACalendar(line) }
        guard open.count < deepest else { throw ICalendarError(.tooDeep, line: line.number) }
        open.append(CalendarComponent(name: component, line: line.number))
      case "END":
        guard let closed = open.last, closed.name == component else {
          throw ICalendarError(.unopened(component: component), line: line.number)
        }
        open.removeLast()
        if open.isEmpty {
          calendars.append(closed)
        } else {
          open[open.count - 1].components.append(closed)
        }
      default:
        guard !open.isEmpty else {
          throw calendars.isEmpty
            ? notACalendar(line) : ICalendarError(.malformedLine, line: line.number)
        }
        open[open.count - 1].properties.append(line)
      }
    }
    if let unclosed = open.last {
      throw ICalendarError(.unclosed(component: unclosed.name), line: unclosed.line)
    }
    guard !calendars.isEmpty else { throw ICalendarError(.notACalendar, line: 1) }
    return calendars
  }

  private static func notACalendar(_ line: ContentLine) -> ICalendarError {
    ICalendarError(.notACalendar, line: line.number)
  }
}
