/// A component of a calendar (RFC 5545, section 3.6) with its properties and nested components.
struct CalendarComponent: Sendable {
  /// The nesting depth that is accepted; calendars need VCALENDAR, VEVENT and VALARM.
  static let deepest = 8

  /// The component's name in upper case.
  let name: String
  /// The line on which the component begins, from 1.
  let line: Int
  /// The properties, in order.
  var properties: [ContentLine] = []
  /// The nested components, in order.
  var components: [CalendarComponent] = []
  /// Whether the component's END line is missing and the next component began before it.
  var isBroken = false

  /// The value of the first property with a name in upper case.
  func value(_ name: String) -> Substring? {
    properties.first { $0.name == name }?.value
  }

  /// Appends a line that is not of the form `NAME:value` to a preceding description, whose line
  /// feeds were not escaped; elsewhere such a line is ignored.
  fileprivate mutating func take(stray text: String) {
    guard let last = properties.indices.last, properties[last].name == "DESCRIPTION" else { return }
    properties[last].value += "\\n" + text
  }
}

/// The components of a calendar file, parsed leniently: a malformed event is lost but the rest of
/// the file is kept.
struct CalendarFile {
  /// The calendars; a file may contain several (RFC 5545, section 3.4).
  private(set) var calendars: [CalendarComponent] = []
  /// The file's character encoding.
  private(set) var encoding = CalendarEncoding.utf8

  /// Receives a component and the index of its calendar.
  typealias Taker = (CalendarComponent, Int) -> Void

  /// Parses a file.
  ///
  /// - Parameter take: Receives each component except time zones as soon as it is parsed, and the
  ///   component is not kept; nil to keep all.
  /// - Throws: `ICalendarError` if the file is not a calendar or is truncated.
  init(_ bytes: [UInt8], take: Taker? = nil) throws(ICalendarError) {
    var lines = ContentLines(bytes)
    var open: [CalendarComponent] = []
    var lastLine = 1
    while let (number, text) = lines.next() {
      lastLine = number
      guard text.utf8.count <= ContentLines.longest else {
        throw ICalendarError(.lineTooLong, line: number)
      }
      guard let line = ContentLine(text, number: number) else {
        if open.isEmpty, calendars.isEmpty { throw ICalendarError(.notACalendar, line: number) }
        if let last = open.indices.last { open[last].take(stray: text) }
        continue
      }
      let name = line.value.uppercased().filter { !$0.isWhitespace }
      switch line.name {
      case "BEGIN":
        if open.isEmpty, name != "VCALENDAR" {
          if calendars.isEmpty { throw ICalendarError(.notACalendar, line: number) }
          continue
        }
        guard open.count < CalendarComponent.deepest else {
          throw ICalendarError(.tooDeep, line: number)
        }
        // An event cannot contain another one, so the previous event's END line is missing.
        if name == "VEVENT", let place = open.lastIndex(where: { $0.name == name }) {
          close(&open, downTo: place, isBroken: true, take)
        }
        open.append(CalendarComponent(name: name, line: number))
      case "END":
        guard let place = open.lastIndex(where: { $0.name == name }) else { continue }
        close(&open, downTo: place + 1, isBroken: true, take)
        if place == 0 {
          calendars += open
          open = []
        } else {
          close(&open, downTo: place, isBroken: false, take)
        }
      default:
        guard let last = open.indices.last else {
          if calendars.isEmpty { throw ICalendarError(.notACalendar, line: number) }
          continue
        }
        open[last].properties.append(line)
      }
    }
    encoding = lines.encoding
    if let unclosed = open.last {
      throw ICalendarError(.unclosed(component: unclosed.name), line: unclosed.line)
    }
    guard !calendars.isEmpty else { throw ICalendarError(.notACalendar, line: lastLine) }
  }

  /// Closes the open components from an index on and adds them to their parents, innermost first.
  private func close(
    _ open: inout [CalendarComponent], downTo place: Int, isBroken: Bool, _ take: Taker?
  ) {
    while open.count > place, var closed = open.popLast() {
      closed.isBroken = isBroken
      guard let last = open.indices.last else { return }
      if let take, last == 0, closed.name != "VTIMEZONE" {
        take(closed, calendars.count)
        continue
      }
      open[last].components.append(closed)
    }
  }
}
