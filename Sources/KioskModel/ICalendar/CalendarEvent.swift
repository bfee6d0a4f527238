internal import Foundation
internal import SafeText

/// The properties of a VEVENT (RFC 5545, section 3.6.1) before its time zones are resolved.
struct CalendarEvent: Sendable {
  /// A session added by RDATE, with a duration or end of its own if it has one.
  struct Addition: Sendable {
    var time: CalendarTime
    var duration: NominalDuration?
    var end: CalendarTime?
  }

  /// The line on which the event begins, from 1.
  let line: Int
  var uid = ""
  var start: CalendarTime?
  var end: CalendarTime?
  var duration: NominalDuration?
  var rules: [ContentLine] = []
  var excludedRules: [ContentLine] = []
  var additions: [Addition] = []
  var exclusions: [CalendarTime] = []
  /// The session of a series that the event changes (RECURRENCE-ID); nil for the series itself.
  var recurrence: CalendarTime?
  /// Whether the change applies to that session and all later ones (RANGE=THISANDFUTURE).
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
  /// Whether the event is not public (RFC 5545, section 3.8.1.3): any CLASS other than PUBLIC.
  var isPrivate = false
  /// Whether a vendor property (Microsoft, Funambol) marks the event as all-day.
  var isMarkedAllDay = false
  /// Whether joining information of an online meeting was removed from its texts.
  var hadConference = false
  /// Whether the title has no displayable character.
  var hasUnseenTitle = false

  /// All times of the event whose zone must be resolved.
  var times: [CalendarTime] {
    [start, end, recurrence].compactMap(\.self) + exclusions
      + additions.flatMap { [$0.time, $0.end].compactMap(\.self) }
  }

  /// Whether the event has more than one session.
  var recurs: Bool { !rules.isEmpty || !additions.isEmpty }
}

extension CalendarEvent {
  /// The event in a VEVENT component.
  ///
  /// A malformed property about time is an error; any other malformed property is ignored.
  init(_ component: CalendarComponent, options: ImportOptions) throws(ICalendarError) {
    line = component.line
    // Some programs write properties without a value.
    for line in component.properties where line.value.contains(where: { !$0.isWhitespace }) {
      if try !readTime(line) { readText(line, options) }
    }
    clean(html: component.value("X-ALT-DESC"))
    if uid.isEmpty { uid = derivedUID }
  }

  /// A stable uid for an event without one, so that the next import recognises the event.
  private var derivedUID: String {
    func spelled(_ time: CalendarTime?) -> String {
      time.map { "\($0.local)\($0.isDate)\($0.zone)" } ?? ""
    }
    // FNV-1a, 64 bits; collisions within a calendar are negligible.
    let hash = [title ?? "", spelled(start), spelled(recurrence)].joined(separator: "\n").utf8
      .reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    return "utan-uid-" + String(hash, radix: 16)
  }

  /// Removes HTML and joining information of online meetings from the texts.
  private mutating func clean(html: Substring?) {
    let raw = (details ?? "") + (html ?? "")
    if details == nil, let html { details = TextValue.text(html) }
    details = details.map(HtmlText.plain)
    title = title.map(HtmlText.plain)
    location = location.map(HtmlText.plain)
    if let text = details, let cut = ConferenceText.cut(fromDescription: text, raw: raw) {
      details = cut.isEmpty ? nil : cut
      hadConference = true
    }
    if let text = location, let cut = ConferenceText.cut(fromLocation: text) {
      location = cut.isEmpty ? nil : cut
      hadConference = true
    }
    if let text = title, CleanText.line(text).isEmpty { hasUnseenTitle = true }
  }

  /// Reads a property about time; false if the line is not one.
  private mutating func readTime(_ line: ContentLine) throws(ICalendarError) -> Bool {
    switch line.name {
    case "DTSTART": start = try CalendarTime(line)
    case "DTEND": end = try CalendarTime(line)
    case "DURATION":
      guard let length = CalendarValue.duration(line.value) else { throw line.malformed }
      duration = length
    case "DTSTAMP": stamp = try? CalendarTime(line)
    case "LAST-MODIFIED": modified = try? CalendarTime(line)
    case "CREATED": created = try? CalendarTime(line)
    case "RRULE": rules.append(line)
    case "EXRULE": excludedRules.append(line)
    case "RDATE": additions += try Self.additions(line)
    case "EXDATE": exclusions += try CalendarTime.list(line)
    case "RECURRENCE-ID":
      recurrence = try CalendarTime(line)
      changesAllThatFollow = line.parameter("RANGE")?.uppercased() == "THISANDFUTURE"
    default: return false
    }
    return true
  }

  private mutating func readText(_ line: ContentLine, _ options: ImportOptions) {
    switch line.name {
    case "UID": uid = TextValue.text(line.value).trimmingCharacters(in: .whitespaces)
    case "SUMMARY": title = TextValue.text(line.value)
    case "DESCRIPTION": details = TextValue.text(line.value)
    case "LOCATION": location = TextValue.text(line.value)
    case "CATEGORIES": keywords += TextValue.list(line.value).filter { !$0.isEmpty }
    case "ORGANIZER" where options.takesOrganisers:
      // A name that is an e-mail address is not shown.
      organiser = line.parameter("CN").flatMap { $0.isEmpty || $0.contains("@") ? nil : $0 }
    case "STATUS": status = ActivityStatus(rawValue: Self.word(line.value))
    case "SEQUENCE": sequence = Int(Self.word(line.value)).flatMap { $0 >= 0 ? $0 : nil }
    case "CLASS": isPrivate = Self.word(line.value) != "public"
    case "X-MICROSOFT-CDO-ALLDAYEVENT", "X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT", "X-FUNAMBOL-ALLDAY":
      isMarkedAllDay = ["true", "1"].contains(Self.word(line.value))
    case CarriedProperty.lineName:
      if let property = try? CarriedProperty(line) { carried.append(property) }
    default: break
    }
  }

  private static func word(_ value: Substring) -> String {
    value.trimmingCharacters(in: .whitespaces).lowercased()
  }

  private static func additions(_ line: ContentLine) throws(ICalendarError) -> [Addition] {
    let zone = line.parameter("TZID")
    var additions: [Addition] = []
    for part in line.value.split(separator: ",") where part.contains(where: { $0 != " " }) {
      // A PERIOD is a start and, after a slash, an end or a duration (RFC 5545, section 3.3.9).
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
