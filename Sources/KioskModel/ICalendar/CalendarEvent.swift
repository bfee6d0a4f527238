internal import Foundation
internal import SafeText

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
  /// Whether it is for its owner's eyes only (RFC 5545, 3.8.1.3): whatever is not said to be public.
  var isPrivate = false
  /// Whether Microsoft's programs or others have marked it as one of whole days.
  var isMarkedAllDay = false
  /// Whether the way into a meeting over the net was cut out of its texts.
  var hadConference = false
  /// Whether its name was nothing that can be shown.
  var hasUnseenTitle = false

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
  ///
  /// What only a line about time can spoil is an error: any other line that is broken says nothing.
  init(_ component: CalendarComponent, options: ImportOptions) throws(ICalendarError) {
    line = component.line
    // Exporters write lines without a value for what an event has not.
    for line in component.properties where line.value.contains(where: { !$0.isWhitespace }) {
      if try !readTime(line) { readText(line, options) }
    }
    clean(html: component.value("X-ALT-DESC"))
    if uid.isEmpty { uid = derivedUID }
  }

  /// A name that the same event has again at the next import, for one that comes without.
  private var derivedUID: String {
    func spelled(_ time: CalendarTime?) -> String {
      time.map { "\($0.local)\($0.isDate)\($0.zone)" } ?? ""
    }
    // FNV-1a: no two events of a calendar of any size come together by chance.
    let hash = [title ?? "", spelled(start), spelled(recurrence)].joined(separator: "\n").utf8
      .reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    return "utan-uid-" + String(hash, radix: 16)
  }

  /// Takes out of the texts what is no text to show.
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

  /// Whether the line was about time.
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
      // A name that is an address is none to show.
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
