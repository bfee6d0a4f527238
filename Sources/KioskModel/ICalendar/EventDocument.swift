internal import Foundation

/// The conversion of a VEVENT to a JSCalendar document (RFC 5545 to RFC 8984).
struct EventDocument {
  /// The event in the file.
  let event: CalendarEvent
  /// The clock to which its times are converted.
  let clock: CalendarClock
  /// The start on that clock.
  let start: LocalDateTime

  /// The properties that a single session can change; the others belong to the whole series.
  static let sessionKeys = [
    "title", "description", "start", "timeZone", "showWithoutTime", "duration", "status",
    "locations", "keywords", "participants",
  ]

  /// All properties that iCalendar can express.
  static let keys =
    ["@type", "uid", "created", "updated", "sequence"] + sessionKeys
    + ["recurrenceRules", "excludedRecurrenceRules", "recurrenceOverrides"]

  /// The document, without changes to single sessions.
  func document() throws(ICalendarError) -> JSONObject {
    var document: JSONObject = ["@type": "Event", "uid": .string(event.uid)]
    document["created"] = event.created.map(Self.utc)
    document["updated"] = (event.modified ?? event.stamp).map(Self.utc)
    document["sequence"] = event.sequence.map(JSONValue.int)
    for (key, value) in try session().members { document[key] = value }
    document["recurrenceRules"] = Self.json(try recurrenceRules(event.rules))
    document["excludedRecurrenceRules"] = Self.json(try recurrenceRules(event.excludedRules))
    return document
  }

  /// The properties of a session.
  func session() throws(ICalendarError) -> JSONObject {
    var session = JSONObject()
    session["title"] = event.title.map(JSONValue.string)
    session["description"] = event.details.map(JSONValue.string)
    session["start"] = .string(start.description)
    session["timeZone"] = clock.isAllDay ? nil : clock.zone.map { .string($0.identifier) }
    if clock.isAllDay { session["showWithoutTime"] = true }
    session["duration"] = try duration().map { .string($0.description) }
    session["status"] = event.status.map { .string($0.rawValue) }
    if let location = event.location {
      session["locations"] = ["1": ["@type": "Location", "name": .string(location)]]
    }
    if !event.keywords.isEmpty {
      session["keywords"] = .object(JSONObject(event.keywords.map { ($0, true) }))
    }
    if let organiser = event.organiser {
      session["participants"] = [
        "1": ["@type": "Participant", "name": .string(organiser), "roles": ["owner": true]]
      ]
    }
    return session
  }

  /// The sessions added by RDATE and removed by EXDATE, by their start.
  func overrides() -> [LocalDateTime: JSONObject] {
    var overrides: [LocalDateTime: JSONObject] = [:]
    for addition in event.additions {
      let time =
        addition.time.isDate || clock.isAllDay
        ? clock.session(addition.time, start: start) : clock.local(addition.time)
      var patch = JSONObject()
      let length = addition.duration ?? addition.end.flatMap { clock.length(from: time, to: $0) }
      if let length, length != (try? duration()) {
        patch["duration"] = .string(length.description)
      }
      overrides[time] = patch
    }
    for exclusion in event.exclusions {
      overrides[clock.session(exclusion, start: start)] = ["excluded": true]
    }
    return overrides
  }

  private func duration() throws(ICalendarError) -> NominalDuration? {
    guard let end = event.end else { return event.duration.map { $0.withinYears(from: start) } }
    guard let length = clock.length(from: start, to: end) else {
      throw ICalendarError(.endsBeforeStart, line: event.line)
    }
    return length
  }

  private static func json(_ rules: [RecurrenceRule]) -> JSONValue? {
    rules.isEmpty ? nil : .array(rules.map { .object($0.json) })
  }

  /// The recurrence rules in some lines.
  func recurrenceRules(_ lines: [ContentLine]) throws(ICalendarError) -> [RecurrenceRule] {
    var rules: [RecurrenceRule] = []
    for line in lines {
      guard
        let rule = RecurrenceRule(
          rrule: line.value, start: start, isAllDay: clock.isAllDay, zone: clock.readingZone)
      else {
        guard let scale = RecurrenceRule.unfollowedCalendar(rrule: line.value) else {
          throw line.malformed
        }
        throw ICalendarError(.unfollowedCalendar(scale), line: line.number)
      }
      rules.append(rule)
    }
    return rules
  }

  /// The UTC time in the form `2026-11-20T12:30:00Z` (RFC 8984, section 1.4.4 UTCDateTime); these
  /// properties are always in UTC.
  private static func utc(_ time: CalendarTime) -> JSONValue {
    .string(time.local.description + "Z")
  }
}
