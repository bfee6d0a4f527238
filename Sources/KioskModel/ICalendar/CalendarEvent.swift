/// What the lines of a VEVENT say (RFC 5545, 3.6.1), before any zone is looked up.
struct CalendarEvent: Sendable {
  /// A session that is added by RDATE, with its own length where it has one.
  struct Addition: Sendable {
    var time: CalendarTime
    var duration: NominalDuration?
    var end: CalendarTime?
  }

  /// The line, from 1, on which the event begins.
  let line: Int
  var uid = ""
  var start: CalendarTime?
  var end: CalendarTime?
  var duration: NominalDuration?
  var rules: [ContentLine] = []
  var excludedRules: [ContentLine] = []
  var additions: [Addition] = []
  var exclusions: [CalendarTime] = []
  /// Which session of a series this is about; nil for the series itself.
  var recurrence: CalendarTime?
  /// Whether it is about all sessions from that one on.
  var changesAllThatFollow = false
  var title: String?
  var details: String?
  var location: String?
  var organiser: String?
  var keywords: [String] = []
  var status: ActivityStatus?
  var sequence: Int?
  var stamp: CalendarTime?
  var modified: CalendarTime?
  var created: CalendarTime?
  var carried: [CarriedProperty] = []

  /// Every time in it that needs a zone.
  var times: [CalendarTime] {
    [start, end, recurrence].compactMap(\.self) + exclusions
      + additions.flatMap { [$0.time, $0.end].compactMap(\.self) }
  }

  /// Whether it takes place more than once.
  var recurs: Bool { !rules.isEmpty || !additions.isEmpty }
}

extension CalendarEvent {
  /// The event that a component holds.
  init(_ component: CalendarComponent) throws(ICalendarError) {
    line = component.line
    // Exporters write lines without a value for what an event has not.
    for line in component.properties where !line.value.isEmpty {
      if try !readTime(line) { try readText(line) }
    }
    if uid.isEmpty {
      throw ICalendarError(.missing(property: "UID"), line: component.line)
    }
  }

  /// Whether the line was about time.
  private mutating func readTime(_ line: ContentLine) throws(ICalendarError) -> Bool {
    switch line.name {
    case "DTSTART": start = try CalendarTime(line)
    case "DTEND": end = try CalendarTime(line)
    case "DURATION":
      guard let length = CalendarValue.duration(line.value) else { throw line.malformed }
      duration = length
    case "RRULE": rules.append(line)
    case "EXRULE": excludedRules.append(line)
    case "RDATE": additions += try Self.additions(line)
    case "EXDATE": exclusions += try CalendarTime.list(line)
    case "RECURRENCE-ID":
      recurrence = try CalendarTime(line)
      changesAllThatFollow = line.parameter("RANGE")?.uppercased() == "THISANDFUTURE"
    case "DTSTAMP": stamp = try CalendarTime(line)
    case "LAST-MODIFIED": modified = try CalendarTime(line)
    case "CREATED": created = try CalendarTime(line)
    default: return false
    }
    return true
  }

  private mutating func readText(_ line: ContentLine) throws(ICalendarError) {
    switch line.name {
    case "UID": uid = TextValue.text(line.value)
    case "SUMMARY": title = TextValue.text(line.value)
    case "DESCRIPTION": details = TextValue.text(line.value)
    case "LOCATION": location = TextValue.text(line.value)
    case "CATEGORIES": keywords += TextValue.list(line.value).filter { !$0.isEmpty }
    case "ORGANIZER":
      // A name that is an address is none to show.
      organiser = line.parameter("CN").flatMap { $0.isEmpty || $0.contains("@") ? nil : $0 }
    case "STATUS": status = ActivityStatus(rawValue: line.value.lowercased())
    case "SEQUENCE":
      guard let number = Int(line.value), number >= 0 else { throw line.malformed }
      sequence = number
    case CarriedProperty.lineName: carried.append(try CarriedProperty(line))
    default: break
    }
  }

  private static func additions(_ line: ContentLine) throws(ICalendarError) -> [Addition] {
    let zone = line.parameter("TZID")
    var additions: [Addition] = []
    for part in line.value.split(separator: ",") {
      // A PERIOD is a start and, after a slash, an end or a length (RFC 5545, 3.3.9).
      let halves = part.split(separator: "/", maxSplits: 1)
      guard let first = halves.first, let time = CalendarTime(first, zone: zone) else {
        throw line.malformed
      }
      var addition = Addition(time: time)
      if halves.count == 2 {
        addition.duration = CalendarValue.duration(halves[1])
        addition.end = CalendarTime(halves[1], zone: zone)
        if addition.duration == nil, addition.end == nil { throw line.malformed }
      }
      additions.append(addition)
    }
    return additions
  }
}
