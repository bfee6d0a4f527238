internal import Foundation

/// A writer of an activity as VEVENTs (RFC 5545, section 3.6.1): one for the series, and one for
/// each session whose changes iCalendar can express.
struct EventWriter {
  /// The meeting place's zone, used for times without a zone.
  let place: TimeZone
  /// The time at which the file is made.
  let stamp: LocalDateTime

  /// Writes the lines of an activity and of its carried properties.
  func write(
    _ activity: Activity, carrying carried: [CarriedProperty], into out: inout ContentLineWriter
  ) {
    let changed = activity.recurrenceOverrides.sorted { $0.key < $1.key }
      .map { (time: $0.key, override: $0.value) }
    var added: [LocalDateTime] = []
    var excluded: [LocalDateTime] = []
    var sessions: [(LocalDateTime, Activity)] = []
    for (time, override) in changed {
      guard case .changed(let session) = override else {
        excluded.append(time)
        continue
      }
      let looksDifferent = sessionLines(session) != sessionLines(activity, at: time)
      if looksDifferent { sessions.append((time, session)) }
      if !looksDifferent || !activity.recurs(at: time) { added.append(time) }
    }
    out.line("BEGIN", raw: "VEVENT")
    identify(activity, into: &out)
    write(session: activity, at: activity.start, into: &out)
    for rule in activity.recurrenceRules { write(rule, "RRULE", of: activity, into: &out) }
    for rule in activity.excludedRecurrenceRules { write(rule, "EXRULE", of: activity, into: &out) }
    for time in added { write(time, "RDATE", of: activity, into: &out) }
    for time in excluded { write(time, "EXDATE", of: activity, into: &out) }
    for property in carried {
      out.line(CarriedProperty.lineName, raw: property.lineValue)
    }
    out.line("END", raw: "VEVENT")
    for (time, session) in sessions {
      out.line("BEGIN", raw: "VEVENT")
      identify(activity, into: &out)
      write(time, "RECURRENCE-ID", of: activity, into: &out)
      write(session: session, at: session.start, into: &out)
      out.line("END", raw: "VEVENT")
    }
  }

  /// The zone of an activity's times; nil for an all-day activity.
  func zone(of activity: Activity) -> TimeZone? {
    activity.isAllDay ? nil : activity.timeZone ?? place
  }

  private func identify(_ activity: Activity, into out: inout ContentLineWriter) {
    out.line("UID", text: activity.uid)
    let updated = utc(activity.document["updated"])
    // Without a METHOD both are the time of the last revision (RFC 5545, section 3.8.7.2), so a
    // feed that is regenerated stays the same while nothing changes.
    out.line("DTSTAMP", raw: updated ?? stamp.basic + "Z")
    if let updated { out.line("LAST-MODIFIED", raw: updated) }
    if let created = utc(activity.document["created"]) { out.line("CREATED", raw: created) }
    if let sequence = activity.document["sequence"]?.intValue, sequence >= 0 {
      out.line("SEQUENCE", raw: String(sequence))
    }
  }

  private func sessionLines(
    _ activity: Activity, at time: LocalDateTime? = nil
  ) -> ContentLineWriter {
    var out = ContentLineWriter()
    write(session: activity, at: time ?? activity.start, into: &out)
    return out
  }

  /// Writes the properties of a session that begins at `start`.
  private func write(
    session activity: Activity, at start: LocalDateTime, into out: inout ContentLineWriter
  ) {
    let document = activity.document
    write(start, "DTSTART", of: activity, into: &out)
    let readingZone = zone(of: activity) ?? place
    let length = activity.duration.withinYears(from: start)
    if activity.isAllDay, length.days > 0 {
      let end = LocalDateTime(start.date + length.days)
      write(end, "DTEND", of: activity, into: &out)
    } else if !activity.isAllDay, length.seconds >= 86_400 {
      // An end on another day would be read as calendar days, which have 23 or 25 hours when
      // daylight saving time begins or ends; DURATION is exact.
      out.line("DURATION", raw: length.description)
    } else if !activity.isAllDay, length != NominalDuration() {
      let end = readingZone.localTime(at: readingZone.instant(length, after: start)).withinYears
      write(end, "DTEND", of: activity, into: &out)
    }
    for (key, name) in [("title", "SUMMARY"), ("description", "DESCRIPTION")] {
      guard let text = document[key]?.stringValue, !text.isEmpty else { continue }
      out.line(name, text: text)
    }
    if !activity.rooms.isEmpty {
      out.line("LOCATION", text: activity.rooms.joined(separator: ", "))
    }
    let keywords = document["keywords"]?.objectValue?.members.filter { $0.value == true } ?? []
    if !keywords.isEmpty {
      out.line(
        "CATEGORIES", raw: keywords.map { TextValue.escaped($0.key) }.joined(separator: ","))
    }
    if let organiser = activity.organisers.first {
      // The property requires an address, so one that cannot receive mail is given.
      out.line("ORGANIZER", "CN=" + TextValue.quotedParameter(organiser), raw: "invalid:nomail")
    }
    if document["status"] != nil {
      out.line("STATUS", raw: activity.status.rawValue.uppercased())
    }
  }

  private func write(
    _ rule: RecurrenceRule, _ name: String, of activity: Activity,
    into out: inout ContentLineWriter
  ) {
    // A rule that ends before it begins gives no session, but makes some programs show no event at
    // all.
    guard let recurrence = try? Recurrence(rule, start: activity.start),
      recurrence.last.map({ $0 >= activity.start }) ?? true
    else { return }
    var rule = rule
    // A rule may have only one of the two (RFC 5545, section 3.3.10), so the earlier end is
    // written.
    if rule.until != nil, rule.count != nil {
      rule.until = recurrence.last
      rule.count = nil
    }
    out.line(name, raw: rule.rrule { until($0, of: activity) })
  }

  /// The end of a rule: a date for all-day activities, otherwise a time in UTC (RFC 5545, section
  /// 3.3.10).
  private func until(_ until: LocalDateTime, of activity: Activity) -> String {
    guard let zone = zone(of: activity) else { return String(until.basic.prefix(8)) }
    return TimeZone.gmt.localTime(at: zone.instant(of: until)).basic + "Z"
  }

  private func write(
    _ time: LocalDateTime, _ name: String, of activity: Activity,
    into out: inout ContentLineWriter
  ) {
    guard let zone = zone(of: activity) else {
      return out.line(name, "VALUE=DATE", raw: String(time.basic.prefix(8)))
    }
    if zone.isUTC { return out.line(name, raw: time.basic + "Z") }
    out.line(name, "TZID=" + zone.identifier, raw: time.basic)
  }

  private func utc(_ value: JSONValue?) -> String? {
    guard let text = value?.stringValue, text.last == "Z",
      let time = LocalDateTime(text.dropLast())
    else { return nil }
    return time.basic + "Z"
  }
}

extension TimeZone {
  /// Whether the zone is UTC, whose times end with Z and need no VTIMEZONE.
  var isUTC: Bool { ["Etc/UTC", "UTC", "GMT"].contains(identifier) }
}

extension LocalDateTime {
  /// The time in iCalendar's basic format, `20261120T133000`.
  var basic: String { description.filter { $0 != "-" && $0 != ":" } }
}
