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
  /// Whether it begins and never ends: the next one began before.
  var isBroken = false

  /// The value of the first property of the name, which is in capitals.
  func value(_ name: String) -> Substring? {
    properties.first { $0.name == name }?.value
  }

  /// A line that is no `NAME:value` goes on with a description whose line feeds nobody has escaped;
  /// any other says nothing.
  fileprivate mutating func take(stray text: String) {
    guard let last = properties.indices.last, properties[last].name == "DESCRIPTION" else { return }
    properties[last].value += "\\n" + text
  }
}

/// What a calendar file is made of, read leniently: what is broken costs one event and not the file.
struct CalendarFile {
  /// The calendars: one, or several one after the other (RFC 5545, 3.4).
  private(set) var calendars: [CalendarComponent] = []
  /// How the letters are written.
  private(set) var encoding = CalendarEncoding.utf8

  /// Takes a component that stands in a calendar, of which the number is given.
  typealias Taker = (CalendarComponent, Int) -> Void

  /// The calendars of a file.
  ///
  /// - Parameter take: Is given each component but those of zones as soon as it is read, and it is
  ///   kept no longer; nil to keep all.
  /// - Throws: That it is no calendar, or is cut off.
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
        // Neither stands inside another of its kind: the one before has no end.
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

  /// Puts the components from a place on into those around them, the innermost first.
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
